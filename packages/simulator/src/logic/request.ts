import type { HostContext } from '../host/context'
import { exchange } from '../wx/network/exchange'
import { ABORTED, DISCONNECTED, type Failure, netError, TIMEOUT } from '../wx/network/failures'
import { beginRecord, endRecord } from '../wx/network/record'
import { readBytes, toHeader } from '../wx/network/response'

export type Fields = Record<string, unknown>

/** A request that may go out. */
export interface Outgoing {
  method: string
  url: string
  /** Names in lower case. */
  headers: Record<string, string>
  body?: string | Uint8Array
  /** Milliseconds. */
  timeout: number
}

/** What an app hears at the end. */
export interface Outcome {
  callback: 'success' | 'fail'
  fields: Fields
  /** As the records keep it. */
  errMsg: string
  errno?: number
}

/** A response with all its bytes. */
export interface Received {
  status: number
  /** Names in lower case, a repeated one joined. */
  header: Record<string, string>
  cookies: string[]
  bytes: Uint8Array
}

/** How the `request` of one platform differs from another's. */
export interface RequestDialect {
  /** Checks a call before anything goes out. */
  prepare(options: Fields): Outgoing | Outcome
  /** What a response is to the app. */
  receive(response: Received, options: Fields): Outcome
  /** What it is that no response came. */
  failed(failure: Failure): Outcome
}

/** A platform's `request` over real HTTP: without a limit of requests at a time, as none is documented. */
export interface LogicRequest {
  /** @returns ends the request; the app hears of it */
  start(options: Fields): { abort(): void }
  /** Ends all without telling the app. */
  close(): void
}

export function createLogicRequest(context: HostContext, dialect: RequestDialect): LogicRequest {
  const { events, gate, platform, realm, signals } = context
  const running = new Map<AbortController, (failure: Failure) => void>()
  let closed = false
  signals.on('network', ({ isConnected }) => {
    if (!isConnected) for (const fail of [...running.values()]) fail(DISCONNECTED)
  })

  const start: LogicRequest['start'] = (options) => {
    // The app's promises go on after its end: no request may reach the next test's server.
    if (closed) return { abort: () => undefined }
    const prepared = dialect.prepare(options)
    const isOutgoing = 'url' in prepared
    const controller = platform.newAbortController()
    const record = beginRecord(context, {
      api: 'request',
      method: isOutgoing ? prepared.method : String(options.method ?? 'GET'),
      url: String(options.url),
      headers: isOutgoing ? prepared.headers : {},
    })
    let deadline: number | undefined

    const settle = ({ callback, fields, errMsg, errno }: Outcome): void => {
      if (record.errMsg !== undefined) return
      platform.clearTimeout(deadline)
      running.delete(controller)
      endRecord(context, record, errno === undefined ? { errMsg } : { errMsg, errno })
      const result = Object.assign(realm.newObject(), fields)
      for (const each of [options[callback], options.complete]) {
        gate.run(() => typeof each === 'function' && each(result))
      }
      controller.abort()
    }
    const fail = (failure: Failure): void => settle(dialect.failed(failure))
    const send = async ({ timeout, ...outgoing }: Outgoing): Promise<void> => {
      record.dispatchedAt = platform.now()
      deadline = platform.setTimeout(() => fail(TIMEOUT), timeout)
      const call = { api: 'request', ...outgoing, followRedirects: true, signal: controller.signal } as const
      const answer = await exchange(context, call)
      if ('text' in answer) return fail(answer)
      const { status, headers, body } = answer.response
      const received = { status, ...toHeader(headers), bytes: await readBytes(body) }
      if (record.errMsg !== undefined) return
      record.status = status
      settle(dialect.receive(received, options))
    }

    if (isOutgoing) {
      if (prepared.body !== undefined) record.body = prepared.body
      running.set(controller, fail)
      send(prepared).catch((error: unknown) => fail(netError(error)))
    } else {
      platform.setTimeout(() => settle(prepared), 0)
    }
    events.emit('request', record)
    // An app hears of its own abort after it.
    return { abort: () => void platform.setTimeout(() => fail(ABORTED), 0) }
  }

  return {
    start,
    close() {
      closed = true
      for (const controller of running.keys()) controller.abort()
    },
  }
}
