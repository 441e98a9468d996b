import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  method: string | undefined
  url: string | undefined
  headers: http.IncomingHttpHeaders
  /** As text, and as it came. */
  body: string
  bytes: Buffer
}

export interface TestServer {
  baseURL: string
  /** What reached the server, in order. */
  received: Received[]
  /** URLs whose connection was gone before the response was complete. */
  cancelled: string[]
  /** Ends every connection. */
  cut(): void
  close(): Promise<void>
}

type Answer = (response: http.ServerResponse, request: Received) => void

/** A real server on a free port; `routes` are looked up by path. What is not there echoes the request as JSON. */
export async function startServer(routes: Record<string, Answer> = {}): Promise<TestServer> {
  const received: Received[] = []
  const cancelled: string[] = []
  const server = http.createServer(async (request, response) => {
    // A page of another origin may read everything, as far as its browser lets any server say so.
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-expose-headers', 'x-echo, x-trace, retry-after')
    if (request.headers['access-control-request-method']) {
      response.setHeader('access-control-allow-headers', String(request.headers['access-control-request-headers']))
      response.setHeader('access-control-allow-methods', request.headers['access-control-request-method'])
      response.end()
      return
    }
    const chunks: Buffer[] = []
    try {
      for await (const chunk of request) chunks.push(chunk)
    } catch {
      cancelled.push(String(request.url))
      return
    }
    const bytes = Buffer.concat(chunks)
    const body = bytes.toString('utf8')
    const seen = { method: request.method, url: request.url, headers: request.headers, body, bytes }
    received.push(seen)
    response.on('close', () => {
      if (!response.writableFinished) cancelled.push(String(request.url))
    })
    const route = routes[String(request.url).split('?')[0] ?? '']
    if (route) return route(response, seen)
    response.setHeader('X-Echo', 'yes')
    response.end(JSON.stringify({ method: seen.method, url: seen.url, body }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    cancelled,
    cut: () => server.closeAllConnections(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A port that nothing listens on. */
export async function unusedURL(): Promise<string> {
  const server = await startServer()
  await server.close()
  return server.baseURL
}
