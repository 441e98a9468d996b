/** Closes what `jestBrowser.mjs` opened. */
export default async function tearDown() {
  await globalThis.browserServer?.close()
}
