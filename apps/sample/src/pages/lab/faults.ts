import type { AbortSignalLike } from '@taro-query/request'
import { getBook } from '../../api/books'
import { maintenancePage, plainHost, serverError, slow, unlistedHost } from '../../api/lab'
import type { LabWords } from '../../i18n/zh/lab'

export interface Fault {
  /** Its words are in the dictionary. */
  id: keyof LabWords['faults']
  /** The reader has to switch the network off before it is sent. */
  offline?: boolean
  send: (signal: AbortSignalLike) => Promise<unknown>
}

/** Calls of endpoints, without TanStack: each is sent once, and fails as it fails. */
export const faults: Fault[] = [
  { id: 'timeout', send: (signal) => slow(undefined, { signal, timeout: 2_000 }) },
  { id: 'status', send: (signal) => serverError(undefined, { signal }) },
  { id: 'html', send: (signal) => maintenancePage(undefined, { signal }) },
  { id: 'unlisted', send: (signal) => unlistedHost(undefined, { signal }) },
  { id: 'plain', send: (signal) => plainHost(undefined, { signal }) },
  { id: 'offline', offline: true, send: (signal) => getBook({ params: { id: 1 } }, { signal }) },
  { id: 'background', send: (signal) => slow(undefined, { signal, timeout: 30_000 }) },
  { id: 'abort', send: (signal) => slow(undefined, { signal }) },
]
