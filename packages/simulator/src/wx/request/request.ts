import type { HostContext } from '../../host/context'
import type { RequestRecord, WireResponse } from '../../host/types'
import { exchange } from './exchange'
import { ABORTED, DISCONNECTED, INTERRUPTED, netError, type RequestFailure, TIMEOUT } from './netErrors'
import { headersOf, methodOf, type PreparedRequest, prepare, type RequestOptions } from './options'
import { createRequestQueue } from './queue'
import { readBody, toHeader } from './response'
import { createTask, type TaskEvents } from './task'

/** `wx.request` over real HTTP. */
export interface Request {
  request(options?: RequestOptions): unknown
  /** Ends every request that is under way or waits, as the background does. */
  interrupt(): void
  /** Ends them without telling the app. */
  close(): void
}

export function createRequest(context: HostContext): Request {
  const { config, events, gate, platform, realm, signals } = context
  const queue = createRequestQueue()
  const running = new Map<AbortController, (failure: RequestFailure) => void>()
  let closed = false
  const failAll = (failure: RequestFailure): void => {
    for (const fail of [...running.values()]) fail(failure)
  }
  signals.on('network', ({ isConnected }) => {
    if (!isConnected) failAll(DISCONNECTED)
  })

  const request: Request['request'] = (options = {}) => {
    const controller = platform.newAbortController()
    const record: RequestRecord = {
      method: methodOf(options),
      url: String(options.url),
      headers: headersOf(options),
      startedAt: platform.now(),
      queued: false,
    }
    let deadline: number | undefined
    // What it ends with, when the app ended it: the wire's own error comes after.
    let ending: RequestFailure | undefined
    let leaveQueue = (): void => undefined

    const settle = (callback: unknown, fields: Record<string, unknown>): void => {
      if (record.errMsg !== undefined) return
      record.errMsg = String(fields.errMsg)
      record.endedAt = platform.now()
      platform.clearTimeout(deadline)
      running.delete(controller)
      const result = Object.assign(realm.newObject(), fields)
      events.emit('request', record)
      gate.run(() => typeof callback === 'function' && callback(result))
      gate.run(() => typeof options.complete === 'function' && options.complete(result))
    }
    const fail = (failure: RequestFailure): void => {
      const { text, errno } = ending ?? failure
      if (record.errMsg === undefined && errno !== undefined) record.errno = errno
      leaveQueue()
      settle(options.fail, { errMsg: `request:fail ${text}`, ...(errno === undefined ? {} : { errno }) })
      controller.abort()
    }
    const failLater = (failure: RequestFailure): void => void platform.setTimeout(() => fail(failure), 0)
    const { task, tell } = createTask(context, () => {
      if (record.errMsg !== undefined || ending) return
      ending = ABORTED
      leaveQueue()
      controller.abort()
      failLater(ABORTED)
    })

    const send = async (prepared: PreparedRequest): Promise<void> => {
      deadline = platform.setTimeout(() => fail(TIMEOUT), Number(options.timeout ?? config.requestTimeout))
      const followRedirects = options.redirect !== 'manual'
      const answer = await exchange(context, { ...prepared, followRedirects, signal: controller.signal })
      if ('text' in answer) return fail(answer)
      const fields = await receive(answer, tell)
      if (record.errMsg !== undefined || ending) return
      record.status = answer.status
      settle(options.success, fields)
    }
    const receive = async (response: WireResponse, tell: TaskEvents): Promise<Record<string, unknown>> => {
      const { header, cookies } = toHeader(response.headers)
      const toRealm = (value: unknown): unknown => realm.fromJSON(JSON.stringify(value))
      tell.headersReceived({ header: toRealm(header), statusCode: response.status, cookies: toRealm(cookies) })
      const onChunk = options.enableChunked === true ? tell.chunkReceived : undefined
      const data = await readBody(response.body, options, realm, onChunk)
      return {
        data,
        statusCode: response.status,
        header: toRealm(header),
        cookies: toRealm(cookies),
        errMsg: 'request:ok',
      }
    }

    // The app's promises go on after its end: no request may reach the next test's server.
    if (closed) return task
    const prepared = prepare(context, options)
    if ('text' in prepared) {
      failLater(prepared)
    } else {
      if (prepared.body !== undefined) record.body = prepared.body
      record.queued = queue.isFull()
      running.set(controller, fail)
      leaveQueue = queue.add(() => send(prepared).catch((error: unknown) => fail(netError(error))))
    }
    events.emit('request', record)
    return task
  }

  return {
    request,
    interrupt: () => failAll(INTERRUPTED),
    close() {
      closed = true
      for (const controller of [...running.keys()]) controller.abort()
    },
  }
}
