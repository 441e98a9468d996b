import type {
  AppError,
  ConsoleRecord,
  Host,
  LifecycleRecord,
  RequestRecord,
  SetDataRecord,
  StorageRecord,
} from '../host/types'
import { waitUntilIdle } from './idle'

/**
 * `window.simulator` of the phone page, for tests that drive it in a browser. The page's elements have the `id`s,
 * `aria-…` and `data-…` attributes of the app's templates, so that locators find them.
 *
 * @example
 * ```ts
 * const phone = await serve({ dist: 'dist', hosts: { 'https://api.example.com': 'http://127.0.0.1:4000' } })
 * await page.goto(`${phone.url}?path=pages/books/index`)
 * await page.evaluate(() => window.simulator?.idle())
 * await page.getByTestId('book').first().click()
 * await expect(page.getByText('Dream of the Red Chamber')).toBeVisible()
 * expect(await page.evaluate(() => window.simulator?.requests.map(({ url }) => url))).toHaveLength(2)
 * expect(await page.evaluate(() => window.simulator?.errors)).toEqual([])
 * ```
 */
export interface Simulator {
  /** The running mini program. */
  readonly host: Host
  /** Settled when the first page was opened and drawn; rejected when the mini program does not start. */
  readonly ready: Promise<void>
  /**
   * Waits until no request is under way and nothing was set on a page for 300 ms. Open sockets do not count.
   * @param timeout milliseconds, default 10 000
   * @throws Error after `timeout`, with what is still going on
   */
  idle(timeout?: number): Promise<void>
  /** Every call of `wx.request` and its siblings so far; of the last 200 with the body that was received. */
  readonly requests: readonly RequestRecord[]
  /** Every `setData` so far, of pages and components. */
  readonly setDataCalls: readonly SetDataRecord[]
  /** What the host did to the app so far: life cycles and route events. */
  readonly lifecycle: readonly LifecycleRecord[]
  /** Every operation on `wx`'s storage so far. */
  readonly storage: readonly StorageRecord[]
  /** Everything that went wrong in the app so far. */
  readonly errors: readonly AppError[]
  readonly console: readonly ConsoleRecord[]
}

/** Requests whose received bodies are kept. */
const BODIES = 200

declare global {
  interface Window {
    /** Absent when there is no mini program to run. */
    simulator?: Simulator
  }
}

/**
 * Records what the app does into `window.simulator`, prints its console, and tells an embedding page of its requests:
 * `{ type: 'simulator:request', id, record }`, at the start and at the end of each, with the same `id`, and without the
 * body that was received.
 */
export function inspect(host: Host, ready: Promise<void>): Simulator {
  const requests: RequestRecord[] = []
  const setDataCalls: SetDataRecord[] = []
  const lifecycle: LifecycleRecord[] = []
  const storage: StorageRecord[] = []
  const errors: AppError[] = []
  const lines: ConsoleRecord[] = []
  const idle = waitUntilIdle(host)
  const simulator = { host, ready, idle, requests, setDataCalls, lifecycle, storage, errors, console: lines }
  window.simulator = simulator
  host.on('request', (record) => {
    if (!requests.includes(record)) requests.push(record)
    // A phone may be open for days.
    delete requests[requests.length - 1 - BODIES]?.responseBody
    if (window.parent === window) return
    const { responseBody: _, ...told } = record
    // The page's policy lets only pages of this machine embed it, at whatever port.
    window.parent.postMessage({ type: 'simulator:request', id: requests.indexOf(record), record: told }, '*')
  })
  host.on('setData', (record) => setDataCalls.push(record))
  host.on('lifecycle', (record) => lifecycle.push(record))
  host.on('storage', (record) => storage.push(record))
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
  return simulator
}
