import type { HostContext } from '../../host/context'
import type { ApiMaker } from '../api'
import { DISCONNECTED, type Failure, INTERRUPTED, TOO_MANY } from './failures'
import { type CallOptions, checkCall, headersOf } from './options'
import { beginRecord, endRecord } from './record'
import { CLOSED, CLOSING, CONNECTING, createSocket, OPEN, type Socket, type SocketEvent } from './socket'
import { createTask } from './task'

/** Sockets that may exist at a time (wx.connectSocket). */
const LIMIT = 5
const EVENTS: readonly SocketEvent[] = ['Open', 'Message', 'Error', 'Close']

/** `wx.connectSocket`, and the older functions of `wx` for a single socket. */
export interface Sockets {
  wx: Record<string, unknown>
  /** The app has been in the background for too long. */
  interrupt(): void
  /** The connection to the network has gone. */
  disconnect(): void
  close(): void
}

export function createSockets(context: HostContext, api: ApiMaker): Sockets {
  const { events, gate, platform, realm } = context
  const sockets = new Set<Socket>()
  // The older functions hear of every socket, and act on the last.
  const shared = createTask(context, EVENTS, {})
  let last: Socket | undefined
  let isOver = false

  const answer = (options: CallOptions, errMsg: string, failure: Failure | undefined): void => {
    const callback = failure ? options.fail : options.success
    const errno = failure?.errno === undefined ? {} : { errno: failure.errno }
    const result = Object.assign(realm.newObject(), { errMsg }, errno)
    gate.run(() => typeof callback === 'function' && callback(result))
    gate.run(() => typeof options.complete === 'function' && options.complete(result))
  }

  const connectSocket = (options: CallOptions = {}): unknown => {
    const url = String(options.url)
    const record = beginRecord(context, {
      api: 'connectSocket',
      method: 'GET',
      url,
      headers: headersOf(context, options),
    })
    const methods = {
      send: act('sendSocketMessage', (given) => socket.send(toMessage(given.data))),
      close: act('closeSocket', (given) => closeWith(socket, given)),
    }
    const { task, tell } = createTask(context, EVENTS, methods, false)
    const socket = createSocket(context, {
      url,
      protocols: Array.isArray(options.protocols) ? options.protocols.map(String) : [],
      options,
      record,
      tell(event, fields) {
        tell(event, fields)
        shared.tell(event, fields)
      },
      forget: () => sockets.delete(socket),
    })
    Object.defineProperty(task, 'readyState', { enumerable: true, get: socket.readyState })
    Object.assign(task, { CONNECTING, OPEN, CLOSING, CLOSED })
    if (isOver) return task
    const failure = checkCall(context, 'connectSocket', options.url) ?? (sockets.size >= LIMIT ? TOO_MANY : undefined)
    if (!failure) {
      sockets.add(socket)
      last = socket
    }
    events.emit('request', record)
    // The callbacks tell of the call only; the task's events, of the connection (framework/performance/network).
    platform.setTimeout(() => {
      const errMsg = `connectSocket:${failure ? `fail ${failure.text}` : 'ok'}`
      if (failure) {
        socket.drop()
        endRecord(context, record, { errMsg, ...(failure.errno === undefined ? {} : { errno: failure.errno }) })
      }
      answer(options, errMsg, failure)
      if (!failure) socket.connect()
    }, 0)
    return task
  }
  // A task's functions are no promises.
  const act =
    (name: string, action: (options: CallOptions) => void) =>
    (options: CallOptions = {}): void => {
      let failure: Failure | undefined
      try {
        action(options)
      } catch (error) {
        failure = { text: (error as Error).message }
      }
      platform.setTimeout(() => answer(options, `${name}:${failure ? `fail ${failure.text}` : 'ok'}`, failure), 0)
    }
  const toMessage = (data: unknown): string | Uint8Array => {
    if (realm.isArrayBuffer(data)) return new Uint8Array(data.slice(0))
    if (typeof data === 'string') return data
    throw new Error('data should be a string or an ArrayBuffer')
  }
  const ofLast = (): Socket => {
    if (last?.readyState() !== OPEN) throw new Error('WebSocket is not connected')
    return last
  }

  return {
    wx: {
      connectSocket,
      sendSocketMessage: api('sendSocketMessage', ({ data }) => ofLast().send(toMessage(data))),
      closeSocket: api('closeSocket', (options) => closeWith(ofLast(), options)),
      ...Object.fromEntries(EVENTS.map((event) => [`onSocket${event}`, shared.task[`on${event}`]])),
    },
    // Clients say so on `onClose` (developers.weixin.qq.com/community, 0002a4fcfe4b00b104772017351409).
    interrupt() {
      for (const socket of [...sockets]) socket.end({ code: 1000, reason: INTERRUPTED.text })
    },
    disconnect() {
      for (const socket of [...sockets]) socket.end({ code: 1006, reason: '' }, DISCONNECTED)
    },
    close() {
      isOver = true
      for (const socket of sockets) socket.drop()
    },
  }
}

function closeWith(socket: Socket, { code = 1000, reason = '' }: CallOptions): void {
  socket.close(Number(code), String(reason))
}
