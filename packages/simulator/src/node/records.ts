import type { AppError, ConsoleRecord, Host, RequestRecord, SetDataRecord, ToastRecord } from '../host/types'

/** What the app did, as it did it. */
export interface Records {
  readonly requests: RequestRecord[]
  readonly setDataCalls: SetDataRecord[]
  readonly errors: AppError[]
  readonly console: ConsoleRecord[]
  readonly toasts: ToastRecord[]
}

export function keepRecords(host: Host): Records {
  const records: Records = { requests: [], setDataCalls: [], errors: [], console: [], toasts: [] }
  host.on('request', (record) => {
    // Told at its start and at its end.
    if (!records.requests.includes(record)) records.requests.push(record)
  })
  host.on('setData', (record) => records.setDataCalls.push(record))
  host.on('error', (record) => records.errors.push(record))
  host.on('console', (record) => records.console.push(record))
  host.on('toast', (record) => records.toasts.push(record))
  return records
}
