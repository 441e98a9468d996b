import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'

/** A real WebSocket server: it echoes, and its paths do what a test needs. */
export type SocketServer = Awaited<ReturnType<typeof startSocketServer>>

export async function startSocketServer() {
  const opened: IncomingMessage[] = []
  const sockets: WebSocket[] = []
  const closed: { code: number; reason: string }[] = []
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    verifyClient: ({ req }: { req: IncomingMessage }) => req.url !== '/refused',
    handleProtocols: (protocols) => [...protocols].at(-1) ?? false,
  })
  server.on('connection', (socket, request) => {
    opened.push(request)
    sockets.push(socket)
    socket.on('message', (data: RawData, isBinary: boolean) => socket.send(data, { binary: isBinary }))
    socket.on('close', (code, reason) => closed.push({ code, reason: String(reason) }))
    if (request.url === '/bye') socket.close(4001, 'go away')
  })
  await new Promise((resolve) => server.on('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `ws://127.0.0.1:${port}`,
    /** The handshakes. */
    opened,
    /** The sockets, as the server has them. */
    sockets,
    closed,
    close: () => {
      for (const socket of sockets) socket.terminate()
      return new Promise<unknown>((resolve) => server.close(resolve))
    },
  }
}
