import { fileURLToPath } from 'node:url'
import { project } from '../../jest.project.mjs'

const script = (name) => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url))

export default project({
  displayName: 'sample',
  globalSetup: script('jestBrowser.mjs'),
  globalTeardown: script('jestBrowserEnd.mjs'),
})
