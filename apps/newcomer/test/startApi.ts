import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Api {
  readonly url: string
  /** Method, path and body of each request. */
  readonly received: readonly string[]
  close(): Promise<void>
}

/** The server that the quick start's app calls. */
export async function startApi(): Promise<Api> {
  const received: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    received.push(`${request.method} ${request.url} ${body}`.trim())
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify(request.method === 'POST' ? { until: 'Friday' } : [{ id: 7, title: 'Dream of the Red Chamber' }]),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
