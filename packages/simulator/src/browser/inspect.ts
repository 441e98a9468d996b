import type { AppError, ConsoleRecord, Host, RequestRecord, SetDataRecord } from '../host/types'

/**
 * `window.simulator` of the phone page, for tests that drive it in a browser:
 * `await page.evaluate(() => window.simulator.requests.length)`.
 */
export interface Simulator {
  /** The running mini program. */
  readonly host: Host
  /** Every `wx.request` so far. */
  readonly requests: readonly RequestRecord[]
  /** Every `setData` so far, of pages and components. */
  readonly setDataCalls: readonly SetDataRecord[]
  /** Everything that went wrong in the app so far. */
  readonly errors: readonly AppError[]
  readonly console: readonly ConsoleRecord[]
}

declare global {
  interface Window {
    simulator?: Simulator
  }
}

/**
 * Records what the app does into `window.simulator`, prints its console, and tells an embedding page of its requests:
 * `{ type: 'simulator:request', id, record }`, at the start and at the end of each, with the same `id`.
 */
export function inspect(host: Host): void {
  const requests: RequestRecord[] = []
  const setDataCalls: SetDataRecord[] = []
  const errors: AppError[] = []
  const lines: ConsoleRecord[] = []
  window.simulator = { host, requests, setDataCalls, errors, console: lines }
  host.on('request', (record) => {
    if (!requests.includes(record)) requests.push(record)
    if (window.parent === window) return
    // The page's policy lets only pages of this machine embed it, at whatever port.
    window.parent.postMessage({ type: 'simulator:request', id: requests.indexOf(record), record }, '*')
  })
  host.on('setData', (record) => setDataCalls.push(record))
  host.on('error', (error) => {
    errors.push(error)
    // An app's console.error is printed as its console line.
    if (error.kind !== 'console.error') console.error(error.stack ?? error.message)
  })
  host.on('console', (line) => {
    lines.push(line)
    const print = (console as unknown as Record<string, unknown>)[line.level]
    if (typeof print === 'function') print.call(console, line.text)
  })
}
