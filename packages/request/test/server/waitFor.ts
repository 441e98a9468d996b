/** Waits until something is true, at most ten seconds: Chromium may keep a connection for five after its response is cancelled. */
export async function waitFor(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 10_000) throw new Error('it did not become true in ten seconds')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
