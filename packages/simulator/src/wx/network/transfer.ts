import type { HostContext } from '../../host/context'
import type { RequestRecord, WireResponse } from '../../host/types'
import type { Failure } from './failures'
import type { CallOptions } from './options'
import { createCallQueue } from './queue'
import { startCall } from './startCall'
import type { Task } from './task'

/** Each API's own limit of calls at a time; more wait for their turn (framework/ability/network). */
const LIMIT = 10

export type TransferEvent = 'HeadersReceived' | 'ChunkReceived' | 'ProgressUpdate'

/** What goes out. */
export interface Outgoing {
  url: string
  headers: Record<string, string>
  body?: string | Uint8Array
}

/** One of `wx.request`, `wx.uploadFile`, `wx.downloadFile`: what it sends, and what it makes of the answer. */
export interface Transfer {
  api: Exclude<RequestRecord['api'], 'connectSocket'>
  /** Events of its task. */
  events: readonly TransferEvent[]
  method(options: CallOptions): string
  headers(options: CallOptions): Record<string, string>
  prepare(options: CallOptions, headers: Record<string, string>): Outgoing | Failure
  /** Hears how many bytes of the body have left. */
  onSent?(bytes: number, total: number, tell: Task<TransferEvent>['tell']): void
  /** Reads the body. */
  receive(call: ReceivingCall): Promise<Received | Failure>
}

export interface Received {
  /** Of the result. */
  fields: Record<string, unknown>
  /** Bytes of the body. */
  received: number
  /** For the record; absent: it is a file. */
  body?: Uint8Array
}

export interface ReceivingCall {
  options: CallOptions
  response: WireResponse
  /** Of the app's realm, as `cookies`. */
  header: unknown
  cookies: unknown
  tell: Task<TransferEvent>['tell']
}

/** The calls of the three that are under way. */
export interface Transfers {
  /** Makes `wx.<api>`. */
  create(transfer: Transfer): (options?: CallOptions) => unknown
  /** Ends every call that is under way or waits. */
  failAll(failure: Failure): void
  /** Ends them without telling the app, and lets no other begin. */
  close(): void
}

export function createTransfers(context: HostContext): Transfers {
  const running = new Map<AbortController, (failure: Failure) => void>()
  let closed = false
  return {
    create(transfer) {
      const queue = createCallQueue(LIMIT)
      // The app's promises go on after its end: no request may reach the next test's server.
      return (options = {}) => startCall(context, { transfer, options, queue, running, isClosed: () => closed })
    },
    failAll(failure) {
      for (const fail of [...running.values()]) fail(failure)
    },
    close() {
      closed = true
      for (const controller of [...running.keys()]) controller.abort()
    },
  }
}
