import { fileURLToPath } from 'node:url'
import { project } from '../../jest.project.mjs'

const script = (name) => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url))

/** H5 where only a browser has the real thing. */
export default project({
  displayName: 'request browser',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  globalSetup: script('jestBrowser.mjs'),
  globalTeardown: script('jestBrowserEnd.mjs'),
})
