import type { Host, RequestRecord } from '../host/types'
import type { Simulator } from './inspect'

/** Milliseconds without a `setData`, a request or another page. */
const QUIET = 300

/** Watches the app. @returns what waits until it is idle */
export function waitUntilIdle(host: Host): Simulator['idle'] {
  const underWay = new Set<RequestRecord>()
  let busyAt = Date.now()
  const busy = (): void => {
    busyAt = Date.now()
  }
  host.on('request', (record) => {
    busy()
    if (record.errMsg === undefined && record.api !== 'connectSocket') underWay.add(record)
    else underWay.delete(record)
  })
  host.on('setData', busy)
  host.on('page', busy)

  return async (timeout = 10_000) => {
    const end = Date.now() + timeout
    while (underWay.size > 0 || Date.now() - busyAt < QUIET) {
      if (Date.now() > end) {
        const urls = [...underWay].map(({ method, url }) => `${method} ${url}`).join(', ')
        throw new Error(`The app is not idle after ${timeout} ms: ${urls || 'it sets data again and again'}`)
      }
      await new Promise((resolve) => window.setTimeout(resolve, 20))
    }
  }
}
