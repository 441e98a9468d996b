import { fileURLToPath } from 'node:url'
import { project } from '../../jest.project.mjs'

const script = (name) => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url))

/** H5 where only a browser has the real thing, and the fault matrix, one of whose platforms it is. */
export default project({
  displayName: 'request browser',
  testMatch: ['<rootDir>/test/{browser,matrix}/**/*.test.ts'],
  globalSetup: script('jestBrowser.mjs'),
  globalTeardown: script('jestBrowserEnd.mjs'),
})
