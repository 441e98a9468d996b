import { fileURLToPath } from 'node:url'
import { project } from '../../jest.project.mjs'

const script = (name) => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url))

// Not one of the root configuration's projects: it installs apps from the registry, and takes its time.
export default project({
  displayName: 'newcomer',
  globalSetup: script('jestBrowser.mjs'),
  globalTeardown: script('jestBrowserEnd.mjs'),
})
