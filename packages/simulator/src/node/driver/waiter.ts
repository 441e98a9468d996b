import { setTimeout as delay } from 'node:timers/promises'

/** Milliseconds between two looks. */
const INTERVAL = 5
/** Below Jest's own limit for a test, so that ours, which says more, comes first. */
const TIMEOUT = 4_000

/** How long to wait, and for what. */
export interface WaitOptions {
  /** Milliseconds. @default 4_000 */
  timeout?: number | undefined
  /** What was waited for, for the error. */
  message?: string | undefined
}

/** Waits, on the real clock, until `condition` gives a value that is not false. An error in it counts as not yet. */
export type WaitFor = <TValue>(
  condition: () => TValue | Promise<TValue>,
  options?: WaitOptions,
) => Promise<Exclude<TValue, false | null | undefined>>

/**
 * @param check throws when waiting has no sense any more
 * @param explain what to add to the error
 */
export function createWaiter(check: () => void, explain: () => string): WaitFor {
  return async (condition, { timeout = TIMEOUT, message } = {}) => {
    const end = performance.now() + timeout
    for (;;) {
      check()
      let reason = ''
      try {
        const value = await condition()
        if (value) return value as Exclude<typeof value, false | null | undefined>
      } catch (error) {
        reason = ` Last error: ${error instanceof Error ? error.message : String(error)}`
      }
      if (performance.now() >= end) {
        throw new Error(
          `After ${timeout} ms still not true: ${message ?? condition.toString()}.${reason}\n\n${explain()}`,
        )
      }
      await delay(INTERVAL)
    }
  }
}
