import { launchBrowserServer } from './browser.mjs'

/** Jest's global set-up of the suites that need a browser: they connect to the address in `BROWSER`. */
export default async function setUp() {
  // Several suites of one run share it.
  if (process.env.BROWSER) return
  const server = await launchBrowserServer()
  process.env.BROWSER = server.wsEndpoint()
  globalThis.browserServer = server
}
