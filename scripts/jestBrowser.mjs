import { findBrowser, launchBrowserServer } from './browser.mjs'

/**
 * Jest's global set-up of the suites that need a browser: they connect to the address in `TEST_BROWSER_ENDPOINT`.
 * A command that opens the browser itself needs what is in `TEST_BROWSER_ENVIRONMENT`.
 */
export default async function setUp() {
  // Several suites of one run share it.
  if (process.env.TEST_BROWSER_ENDPOINT) return
  const server = await launchBrowserServer()
  process.env.TEST_BROWSER_ENDPOINT = server.wsEndpoint()
  const { executablePath, env } = findBrowser()
  process.env.TEST_BROWSER_ENVIRONMENT = JSON.stringify({ CHROME_PATH: executablePath, ...env })
  globalThis.browserServer = server
}
