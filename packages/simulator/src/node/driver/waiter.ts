// From Node, not the globals: a fake clock of the test runner replaces those.
import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { checkDuration } from '../clock'

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

/**
 * Waits, on the real clock, until `condition` gives a value that is truthy, and gives it. An error in it counts as not
 * yet, and so does an assertion that passes, which gives nothing: return the condition itself.
 * @throws Error that says what was not true; at once when the app has made an error, or is gone
 */
export type WaitFor = <TValue>(
  condition: () => TValue | Promise<TValue>,
  options?: WaitOptions,
) => Promise<Exclude<TValue, false | null | undefined>>

/** As {@link WaitFor}, with more to say in the error. */
export type Wait = <TValue>(
  condition: () => TValue | Promise<TValue>,
  options?: Pick<WaitOptions, 'timeout'> & {
    message?: string | (() => string) | undefined
    hint?: (() => string) | undefined
  },
) => Promise<Exclude<TValue, false | null | undefined>>

/**
 * @param check throws when waiting has no sense any more
 * @param explain what to add to the error
 */
export function createWaiter(check: () => void, explain: () => string): Wait {
  return async (condition, { timeout = TIMEOUT, message, hint } = {}) => {
    checkDuration('timeout', timeout)
    const end = performance.now() + timeout
    for (;;) {
      check()
      let reason = ''
      try {
        const value = await settled(condition(), end - performance.now())
        if (value) return value as Exclude<typeof value, false | null | undefined>
        if (message === undefined) reason = ` It gave ${String(value)}.`
      } catch (error) {
        reason = ` Last error: ${error instanceof Error ? error.message : String(error)}`
      }
      if (performance.now() >= end) {
        const what = typeof message === 'function' ? message() : (message ?? condition.toString())
        const parts = [`After ${timeout} ms still not true: ${what}.${reason}`]
        throw new Error([...parts, hint?.() ?? '', explain()].filter((part) => part !== '').join('\n\n'))
      }
      await delay(INTERVAL)
    }
  }
}

/** @throws Error when a promise takes longer */
async function settled<TValue>(value: TValue | Promise<TValue>, milliseconds: number): Promise<TValue> {
  // Not by its class: it may be a promise of the app.
  if (typeof (value as { then?: unknown } | null | undefined)?.then !== 'function') return value
  const stop = new AbortController()
  const late = delay(milliseconds, undefined, { signal: stop.signal }).then(() => {
    throw new Error('The promise of the condition did not settle.')
  })
  return Promise.race([value, late]).finally(() => stop.abort())
}
