import type { HostContext } from '../../host/context'
import type { RequestRecord, WireSocket, WireSocketEvents } from '../../host/types'
import { toRealm } from '../toRealm'
import { type Failure, netError, OFFLINE, TIMEOUT } from './failures'
import { toHost } from './hosts'
import { timeoutOf } from './options'
import { endRecord } from './record'
import { toHeader } from './response'

export type SocketEvent = 'Open' | 'Message' | 'Error' | 'Close'

/** As `WebSocket` numbers them, and `SocketTask` too. */
export const CONNECTING = 0
export const OPEN = 1
export const CLOSING = 2
export const CLOSED = 3

/** One WebSocket of the app. */
export interface Socket {
  readyState(): number
  /** Goes out to the server. */
  connect(): void
  /** @throws Error when it is not open */
  send(data: string | Uint8Array): void
  /** Begins to close it. @throws Error when it is over already, or for a code or a reason that may not be sent */
  close(code: number, reason: string): void
  /** Ends it at once, and tells the app. */
  end(close: { code: number; reason: string }, failure?: Failure): void
  /** Ends it without telling the app. */
  drop(): void
}

interface SocketInput {
  url: string
  protocols: readonly string[]
  options: Record<string, unknown>
  record: RequestRecord
  tell(event: SocketEvent, fields: Record<string, unknown>): void
  /** It has ended. */
  forget(): void
}

// What clients say when the other side gave no reason (developers.weixin.qq.com/community, 0002a4fcfe4b00b104772017351409).
const REASONS: Record<number, string> = { 1000: 'normal closure', 1006: 'abnormal closure' }

export function createSocket(context: HostContext, input: SocketInput): Socket {
  const { events, options: hostOptions, platform, realm, state } = context
  const { url, protocols, options, record, tell, forget } = input
  let readyState = CONNECTING
  let wire: WireSocket | undefined
  let deadline: number | undefined
  let failure: Failure | undefined

  const tellError = (error: Failure): void => {
    failure = error
    const { text, errno } = error
    tell('Error', { errMsg: text, ...(errno === undefined ? {} : { errno }) })
  }
  const closed = (code: number, reason: string): void => {
    if (readyState === CLOSED) return
    readyState = CLOSED
    platform.clearTimeout(deadline)
    forget()
    const { text, errno } = failure ?? {}
    const errMsg = text === undefined ? 'connectSocket:ok' : `connectSocket:fail ${text}`
    endRecord(context, record, { errMsg, ...(errno === undefined ? {} : { errno }) })
    tell('Close', { code, reason: reason || (REASONS[code] ?? '') })
  }
  const socket: Socket = {
    readyState: () => readyState,
    connect() {
      if (readyState !== CONNECTING) return
      record.dispatchedAt = platform.now()
      if (state.network === 'none') {
        socket.end({ code: 1006, reason: '' }, OFFLINE)
        return
      }
      deadline = platform.setTimeout(
        () => socket.end({ code: 1006, reason: '' }, TIMEOUT),
        timeoutOf(context, 'connectSocket', options),
      )
      const request = { headers: record.headers, protocols }
      const heard: WireSocketEvents = {
        open({ headers }) {
          if (readyState !== CONNECTING) return
          readyState = OPEN
          platform.clearTimeout(deadline)
          record.status = 101
          events.emit('request', record)
          tell('Open', { header: toRealm(toHeader(headers).header, realm) })
        },
        message: (data) => tell('Message', { data: typeof data === 'string' ? data : realm.arrayBuffer(data) }),
        error: (error) => tellError(netError(error)),
        close: closed,
      }
      try {
        wire = platform.openSocket(toHost(url, hostOptions.hosts), request, heard)
      } catch (error) {
        // What no handshake can say, such as a protocol with a space in its name.
        socket.end({ code: 1006, reason: '' }, netError(error))
      }
    },
    send(data) {
      if (readyState !== OPEN) throw new Error('WebSocket is not connected')
      wire?.send(data)
    },
    close(code, reason) {
      if (readyState === CLOSED) throw new Error('WebSocket is not connected')
      if (readyState === CONNECTING) {
        socket.end({ code, reason })
        return
      }
      wire?.close(code, reason)
      readyState = CLOSING
    },
    end({ code, reason }, error) {
      if (readyState === CLOSED) return
      wire?.terminate()
      if (error) tellError(error)
      closed(code, reason)
    },
    drop() {
      readyState = CLOSED
      platform.clearTimeout(deadline)
      wire?.terminate()
    },
  }
  return socket
}
