import { call, fill, nameOf, persistence, prefetch } from '@library'
import { getApp } from '@tarojs/taro'

interface Attempt {
  timeout?: number
  priority?: number
  /** Milliseconds until it is aborted. */
  abortAfter?: number
}

/** Makes a request; how it ended: `data`, `text` (of what is not JSON), or what a documented field says of the failure. */
async function attempt(path: `/${string}/${string}`, { abortAfter, ...options }: Attempt): Promise<string> {
  const { done, abort } = call(path, options)
  const timer = abortAfter === undefined ? undefined : setTimeout(abort, abortAfter)
  try {
    return typeof (await done) === 'string' ? 'text' : 'data'
  } catch (error) {
    return nameOf(error) ?? 'unnamed'
  } finally {
    clearTimeout(timer)
  }
}

/** Many at once; how often each ending came. */
async function attempts(
  count: number,
  path: `/${string}/${string}`,
  options: Attempt,
): Promise<Record<string, number>> {
  const endings: Record<string, number> = {}
  for (const ending of await Promise.all(Array.from({ length: count }, () => attempt(path, options)))) {
    endings[ending] = (endings[ending] ?? 0) + 1
  }
  return endings
}

/** Gives the harness what it asks of the library without a page: `app.evaluate('getApp().bench')`. */
export function handOver(): void {
  Object.assign(getApp(), { bench: { attempt, attempts, prefetch, fill, persistence } })
}
