import { setTimeout as wait } from 'node:timers/promises'

/** Waits until something holds, ten seconds at most. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`After ten seconds it still does not hold: ${condition}`)
    await wait(20)
  }
}
