// `npm run docs`: the site in your browser. It follows what you change in `docs`; the API reference is as the sources were.
import { pnpm, say, setUp } from './workspace.mjs'

setUp()
say('Writing the API reference')
pnpm('exec', 'turbo', 'run', 'check:api', '--output-logs=errors-only')
say('Serving the site. Ctrl-C ends it.')
pnpm('--filter=site', 'run', 'dev')
