import { call, change, fill, invalidate, nameOf, persistence, prefetch } from '@library'
import { getApp } from '@tarojs/taro'

interface Attempt {
  timeout?: number
  priority?: number
  /** Milliseconds until all are aborted. */
  abortAfter?: number
}

/** A request's ending: `data`, `text` (of what is not JSON), or what a documented field says of the failure. */
async function endingOf(done: Promise<unknown>): Promise<string> {
  try {
    return typeof (await done) === 'string' ? 'text' : 'data'
  } catch (error) {
    return nameOf(error) ?? 'unnamed'
  }
}

/** Makes one request. */
async function attempt(path: `/${string}/${string}`, options: Attempt): Promise<string | undefined> {
  return Object.keys(await attempts(1, path, options))[0]
}

/** Makes many at once, of `<path>0` and so on, for one alone of `path`; how often each ending came. */
async function attempts(
  count: number,
  path: `/${string}/${string}`,
  { abortAfter, ...options }: Attempt,
): Promise<Record<string, number>> {
  const calls = Array.from({ length: count }, (_, index) => call(count === 1 ? path : `${path}${index}`, options))
  const abort = () => {
    for (const { abort } of calls) abort()
  }
  const timer = abortAfter === undefined ? undefined : setTimeout(abort, abortAfter)
  const endings: Record<string, number> = {}
  for (const ending of await Promise.all(calls.map(({ done }) => endingOf(done)))) {
    endings[ending] = (endings[ending] ?? 0) + 1
  }
  clearTimeout(timer)
  return endings
}

/** Gives the harness what it asks of the library without a page: `app.evaluate('getApp().bench')`. */
export function handOver(): void {
  Object.assign(getApp(), { bench: { attempt, attempts, prefetch, fill, change, invalidate, persistence } })
}
