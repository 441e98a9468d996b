import { launchBrowserServer } from './browser.mjs'

/** Jest's global set-up of the suites that need a browser: they connect to the address in `TEST_BROWSER_ENDPOINT`. */
export default async function setUp() {
  // Several suites of one run share it.
  if (process.env.TEST_BROWSER_ENDPOINT) return
  const server = await launchBrowserServer()
  process.env.TEST_BROWSER_ENDPOINT = server.wsEndpoint()
  globalThis.browserServer = server
}
