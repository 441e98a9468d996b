import type { WireSocket, WireSocketEvents, WireSocketRequest } from '../host/types'
import { NOT_RELAYED, readFrame, SOCKET_RELAY, type SocketNews, writeControl, writeText } from './relayWire'

/** `Platform.openSocket` through the phone's server: a page may neither set headers nor go to other hosts. */
export function openRelayedSocket(
  url: string,
  { headers, protocols }: WireSocketRequest,
  events: WireSocketEvents,
  token: string,
): WireSocket {
  const relay = new URL(`${SOCKET_RELAY}?token=${token}`, window.location.href)
  relay.protocol = 'ws:'
  const socket = new WebSocket(relay)
  socket.binaryType = 'arraybuffer'
  let isOver = false
  const close = (code: number, reason: string): void => {
    if (isOver) return
    isOver = true
    events.close(code, reason)
    socket.close()
  }
  socket.onopen = () => socket.send(writeControl({ open: { url, headers, protocols } }))
  socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (isOver) return
    if (typeof data !== 'string') {
      events.message(new Uint8Array(data))
      return
    }
    const frame = readFrame<SocketNews>(data)
    if ('text' in frame) events.message(frame.text)
    else if ('open' in frame.control) events.open(frame.control.open)
    else if ('error' in frame.control) events.error(toError(frame.control.error))
    else close(frame.control.close.code, frame.control.close.reason)
  }
  // Without news of the real one's end, the server of the phone itself has gone.
  socket.onclose = () => {
    if (!isOver) events.error(toError({ message: 'The server of the phone has gone', code: 'ECONNRESET' }))
    close(1006, '')
  }
  return {
    send: (data) => socket.send(typeof data === 'string' ? writeText(data) : Uint8Array.from(data)),
    close: (code, reason) => socket.send(writeControl({ close: { code, reason } })),
    terminate() {
      isOver = true
      socket.close()
    },
  }
}

function toError({ message, code }: { message: string; code?: string }): Error {
  // WeChat's errors do not say it, and it is no fault of the app.
  if (code === NOT_RELAYED) console.warn(message)
  return Object.assign(new Error(message), code === undefined ? {} : { code })
}
