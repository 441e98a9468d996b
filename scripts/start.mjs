// `npm start`: sets everything up, builds the sample for weapp and H5, and serves both beside each other.
import { pnpm, say, setUp } from './workspace.mjs'

setUp()
say('Building Bookshelf for WeChat (weapp) and for the browser (H5)')
pnpm('exec', 'turbo', 'run', 'build', '--filter=preview', '--output-logs=errors-only', '--log-order=grouped')
say('Starting the API and the two phones')
await import('../apps/preview/dist/main.js')
