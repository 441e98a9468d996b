import { WebSocket } from 'ws'
import type { Platform } from '../host/types'

/** `Platform.openSocket` over `ws`. */
export const openSocket: Platform['openSocket'] = (url, { headers, protocols }, events) => {
  const socket = new WebSocket(url, [...protocols], { headers, perMessageDeflate: false })
  let terminated = false
  const told =
    <TArgs extends unknown[]>(tell: (...args: TArgs) => void) =>
    (...args: TArgs): void => {
      if (!terminated) tell(...args)
    }
  let received: [string, string][] = []
  socket.on('upgrade', ({ headers }) => {
    received = Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((each) => pair(name, each)))
  })
  socket.on(
    'open',
    told(() => events.open({ headers: received })),
  )
  socket.on(
    'message',
    told((data, isBinary) => events.message(isBinary ? toBytes(data) : String(data))),
  )
  socket.on('error', told(events.error))
  socket.on(
    'close',
    told((code, reason) => events.close(code, String(reason))),
  )
  return {
    send: (data) => socket.send(data),
    close: (code, reason) => socket.close(code, reason),
    terminate() {
      terminated = true
      socket.terminate()
    },
  }
}

function pair(name: string, value: string): [string, string] {
  return [name, value]
}

function toBytes(data: Buffer | ArrayBuffer | Buffer[]): Uint8Array {
  return Array.isArray(data) ? Buffer.concat(data) : new Uint8Array(data)
}
