import type { HostContext } from '../../host/context'
import { toRealm } from '../toRealm'
import { exchange } from './exchange'
import { ABORTED, type Failure, netError, TIMEOUT } from './failures'
import { type CallOptions, timeoutOf } from './options'
import { type Timing, toProfile } from './profile'
import type { CallQueue } from './queue'
import { beginRecord, endRecord, recordBody } from './record'
import { toHeader } from './response'
import { createTask } from './task'
import type { Outgoing, Transfer } from './transfer'

interface CallInput {
  transfer: Transfer
  options: CallOptions
  queue: CallQueue
  running: Map<AbortController, (failure: Failure) => void>
  /** The host has ended. */
  isClosed(): boolean
}

/** One call of `wx.request`, `wx.uploadFile` or `wx.downloadFile`, from its start to its callbacks. @returns its task */
export function startCall(context: HostContext, { transfer, options, queue, running, isClosed }: CallInput): unknown {
  const { events, gate, platform, realm } = context
  const { api } = transfer
  const controller = platform.newAbortController()
  const method = transfer.method(options)
  const record = beginRecord(context, { api, method, url: String(options.url), headers: transfer.headers(options) })
  let deadline: number | undefined
  // What it ends with, when the app ended it: the wire's own error comes after.
  let ending: Failure | undefined
  let leaveQueue = (): void => undefined

  const settle = (callback: unknown, errMsg: string, fields: Record<string, unknown> & { errno?: number }): void => {
    if (record.errMsg !== undefined || isClosed()) return
    platform.clearTimeout(deadline)
    running.delete(controller)
    endRecord(context, record, { errMsg, ...(fields.errno === undefined ? {} : { errno: fields.errno }) })
    const result = Object.assign(realm.newObject(), fields, { errMsg })
    gate.run(() => typeof callback === 'function' && callback(result))
    gate.run(() => typeof options.complete === 'function' && options.complete(result))
  }
  const fail = (failure: Failure): void => {
    const { text, errno } = ending ?? failure
    leaveQueue()
    settle(options.fail, `${api}:fail ${text}`, errno === undefined ? {} : { errno })
    controller.abort()
  }
  const failLater = (failure: Failure): void => void platform.setTimeout(() => fail(failure), 0)
  const abort = (): void => {
    if (record.errMsg !== undefined || ending) return
    ending = ABORTED
    leaveQueue()
    controller.abort()
    failLater(ABORTED)
  }
  const task = createTask(context, transfer.events, { abort })
  const isOver = (): boolean => isClosed() || record.errMsg !== undefined || ending !== undefined
  const tell: typeof task.tell = (event, fields) => {
    if (!isOver()) task.tell(event, fields)
  }

  const send = async ({ url, headers, body }: Outgoing): Promise<void> => {
    // The end of the host made room in the queue.
    if (isClosed()) return
    const fetchStart = platform.now()
    record.dispatchedAt = fetchStart
    // Whether the time in the queue counts is not documented: here it does not.
    deadline = platform.setTimeout(() => fail(TIMEOUT), timeoutOf(context, api, options))
    const total = body === undefined ? 0 : typeof body === 'string' ? platform.byteLength(body) : body.length
    let sent = 0
    const answer = await exchange(context, {
      api,
      url,
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      followRedirects: options.redirect !== 'manual',
      signal: controller.signal,
      onSent: (bytes) => {
        sent = bytes
        transfer.onSent?.(sent, total, tell)
      },
    })
    if (isOver()) return
    if ('text' in answer) return fail(answer)
    const { response, redirectStart, redirectEnd } = answer
    // Where nobody can tell how much has left, an answer says that all has.
    if (sent === 0 && total > 0) transfer.onSent?.(total, total, tell)
    const responseStart = platform.now()
    const { header, cookies } = toHeader(response.headers)
    record.responseHeaders = header
    const given = { header: toRealm(header, realm), cookies: toRealm(cookies, realm) }
    tell('HeadersReceived', { ...given, statusCode: response.status })
    const result = await transfer.receive({ ...given, options, response, tell })
    if (isOver()) return
    if ('text' in result) return fail(result)
    record.status = response.status
    recordBody(record, result)
    const timing: Timing = {
      invokeStart: record.at,
      ...(record.queued ? { queueStart: record.at, queueEnd: fetchStart } : {}),
      fetchStart,
      redirectStart,
      redirectEnd,
      responseStart,
      responseEnd: platform.now(),
      sent: total,
      received: result.received,
      connection: response.connection,
    }
    const profile = options.enableProfile === false ? {} : { profile: toRealm(toProfile(timing), realm) }
    settle(options.success, `${api}:ok`, { statusCode: response.status, ...profile, ...result.fields })
  }

  if (isClosed()) return task.task
  const outgoing = transfer.prepare(options, record.headers)
  if ('text' in outgoing) {
    failLater(outgoing)
  } else {
    record.headers = outgoing.headers
    if (outgoing.body !== undefined) record.body = outgoing.body
    record.queued = queue.isFull()
    running.set(controller, fail)
    leaveQueue = queue.add(() => send(outgoing).catch((error: unknown) => fail(netError(error))))
  }
  events.emit('request', record)
  return task.task
}
