/** Waits until something is true, at most two seconds. */
export async function waitFor(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 2000) throw new Error('it did not become true in two seconds')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
