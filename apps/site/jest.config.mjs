import { fileURLToPath } from 'node:url'
import { project } from '../../jest.project.mjs'

const script = (name) => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url))

/** The site as it was built, in a browser. */
export default project({
  displayName: 'site',
  globalSetup: script('jestBrowser.mjs'),
  globalTeardown: script('jestBrowserEnd.mjs'),
})
