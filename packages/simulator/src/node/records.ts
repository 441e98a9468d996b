import type {
  AppError,
  CloudRecord,
  ConsoleRecord,
  Host,
  HostEvents,
  LifecycleRecord,
  LoginRecord,
  RequestRecord,
  SetDataRecord,
  ShareRecord,
  StorageRecord,
  ToastRecord,
} from '../host/types'
import type { TraceEvent } from './driver/traceEvent'

/** What the app did, as it did it. Each record has its `order` among all, and `at`, milliseconds of the app's clock. */
export interface Records {
  /** Requests, uploads, downloads and connections. One is filled in when it ends. */
  readonly requests: RequestRecord[]
  /** Calls of `wx.cloud`. One is filled in when it ends. */
  readonly cloudCalls: CloudRecord[]
  readonly setDataCalls: SetDataRecord[]
  readonly storageCalls: StorageRecord[]
  /** The login codes that WeChat gave, to the app and to its server: what a test's server can go by. */
  readonly logins: LoginRecord[]
  /** The life cycles that the app, its pages and its components heard. */
  readonly lifecycle: LifecycleRecord[]
  readonly toasts: ToastRecord[]
  /** What pages gave to be shared, from the menu or with a button. */
  readonly shares: ShareRecord[]
  readonly console: ConsoleRecord[]
  /** What went wrong. `takeErrors` empties it. */
  readonly errors: AppError[]
  /** All of these and what the test did, in one list by their `order`. A request is in it twice: its end, too. */
  readonly events: TraceEvent[]
}

// Told by nobody, or twice.
type Untold = 'action' | 'request' | 'response' | 'cloud' | 'cloudEnd'

/** Keeps what the host tells. */
export function keepRecords(host: Pick<Host, 'on'>): Records {
  const records: Records = {
    requests: [],
    cloudCalls: [],
    setDataCalls: [],
    storageCalls: [],
    logins: [],
    lifecycle: [],
    toasts: [],
    shares: [],
    console: [],
    errors: [],
    events: [],
  }
  const { events } = records
  const keep = <TType extends Exclude<TraceEvent['type'], Untold>>(type: TType, list: HostEvents[TType][]): void => {
    host.on(type, (record) => {
      list.push(record)
      // The member of the union that has this type, which the compiler does not follow.
      events.push({ type, ...record } as TraceEvent)
    })
  }
  host.on('request', (record) => {
    // Told at its start and at its end.
    if (!records.requests.includes(record)) {
      records.requests.push(record)
      events.push({ type: 'request', ...record })
    }
    const { endOrder, endedAt, api, method, url, status, errMsg, errno } = record
    if (endOrder === undefined || endedAt === undefined) return
    events.push({
      type: 'response',
      order: endOrder,
      at: endedAt,
      request: record.order,
      api,
      method,
      url,
      status,
      errMsg,
      errno,
      headers: record.responseHeaders,
      body: record.responseBody,
      bodyBytes: record.responseBytes,
    })
  })
  host.on('cloud', (record) => {
    if (!records.cloudCalls.includes(record)) {
      records.cloudCalls.push(record)
      events.push({ type: 'cloud', ...record })
    }
    const { endOrder, endedAt, api, name, status, errMsg, errCode } = record
    if (endOrder === undefined || endedAt === undefined) return
    events.push({
      type: 'cloudEnd',
      order: endOrder,
      at: endedAt,
      call: record.order,
      api,
      name,
      status,
      errMsg,
      errCode,
    })
  })
  keep('setData', records.setDataCalls)
  keep('storage', records.storageCalls)
  keep('login', records.logins)
  keep('lifecycle', records.lifecycle)
  keep('toast', records.toasts)
  keep('share', records.shares)
  keep('console', records.console)
  keep('error', records.errors)
  return records
}
