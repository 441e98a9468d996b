import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: http.IncomingHttpHeaders
  readonly rawHeaders: readonly string[]
  readonly body: Buffer
}

export interface Backend {
  readonly port: number
  /** What reached it, in order. */
  readonly seen: Seen[]
  /** Connections that it has taken. */
  connections(): number
  /** Ends those that wait for another request. */
  dropIdle(): void
  close(): Promise<void>
}

export type Route = (response: http.ServerResponse, request: Seen) => void

/** A real server on loopback; `routes` are looked up by path. What is not there is answered with what came. */
export async function startBackend(routes: Readonly<Record<string, Route>> = {}): Promise<Backend> {
  const seen: Seen[] = []
  let connections = 0
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url = '', headers, rawHeaders } = request
    const received = { method, url, headers, rawHeaders, body: Buffer.concat(chunks) }
    seen.push(received)
    const route = routes[url.split('?')[0] ?? '']
    if (route) route(response, received)
    else response.end(JSON.stringify({ method, url, headers, body: received.body.toString('base64') }))
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    connections: () => connections,
    dropIdle: () => server.closeIdleConnections(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
