import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { WireSocket } from '../host/types'
import { openSocket } from '../node/openSocket'
import { httpOrigin } from './httpOrigin'
import { isLocal, isSameOrigin } from './ownPage'
import {
  NOT_RELAYED,
  readFrame,
  SOCKET_RELAY,
  type SocketNews,
  type SocketOrder,
  writeControl,
  writeText,
} from './relayWire'

interface SocketRelayOptions {
  readonly token: string
  /** The only origins it goes to, as those of HTTP. */
  readonly origins: Pick<ReadonlySet<string>, 'has'>
}

/**
 * Opens the sockets that the phone asks for, and passes messages both ways. Refuses whoever does not have the page's
 * token, other origins' pages, other names of this machine, and any address that nobody named.
 * @returns ends them all
 */
export function relaySockets(server: Server, options: SocketRelayOptions): () => void {
  const relay = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Nobody else listens to it: a connection that breaks now would end the server.
    socket.on('error', () => socket.destroy())
    if (!isAllowed(request, options.token)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    relay.handleUpgrade(request, socket, head, (phone) => connect(phone, options))
  })
  return () => {
    for (const phone of relay.clients) phone.terminate()
  }
}

// A page cannot give a socket headers.
function isAllowed(request: IncomingMessage, token: string): boolean {
  return isLocal(request) && isSameOrigin(request) && request.url === `${SOCKET_RELAY}?token=${token}`
}

function connect(phone: WebSocket, { origins }: SocketRelayOptions): void {
  let wire: WireSocket | undefined
  const tell = (news: SocketNews): void => phone.send(writeControl(news))
  const refuse = (error: { message: string; code?: string }): void => {
    tell({ error })
    tell({ close: { code: 1006, reason: '' } })
  }
  const open = ({ url, ...request }: Extract<SocketOrder, { open: unknown }>['open']): void => {
    if (!origins.has(httpOrigin(url))) {
      const message = `The simulator does not relay to ${new URL(url).origin}: name it in \`hosts\`.`
      refuse({ message, code: NOT_RELAYED })
      return
    }
    wire = openSocket(url, request, {
      open: ({ headers }) => tell({ open: { headers: [...headers] } }),
      message: (data) => phone.send(typeof data === 'string' ? writeText(data) : data),
      error: (error) => tell({ error: describe(error) }),
      close: (code, reason) => tell({ close: { code, reason } }),
    })
  }
  const obey = (data: Buffer, isBinary: boolean): void => {
    if (isBinary) {
      wire?.send(data)
      return
    }
    const frame = readFrame<SocketOrder>(String(data))
    if ('text' in frame) wire?.send(frame.text)
    else if ('open' in frame.control) open(frame.control.open)
    else wire?.close(frame.control.close.code, frame.control.close.reason)
  }
  phone.on('message', (data: Buffer, isBinary) => {
    try {
      obey(data, isBinary)
    } catch (error) {
      refuse(describe(error))
      wire?.terminate()
    }
  })
  // A connection to the phone that breaks is closed next.
  phone.on('error', () => undefined)
  phone.on('close', () => wire?.terminate())
}

function describe(error: unknown): { message: string; code?: string } {
  const { code } = error as { code?: unknown }
  return { message: String(error), ...(typeof code === 'string' ? { code } : {}) }
}
