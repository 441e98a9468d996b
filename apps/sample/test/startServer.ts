import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StartedServer {
  /** Its origin. */
  url: string
  close(): Promise<void>
}

/** A server that fails as a test wants it to, on any free port unless one is given. */
export async function startServer(answer: RequestListener, port = 0): Promise<StartedServer> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
