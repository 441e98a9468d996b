import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A real server for the tests of a file. Its `baseURL` is known once the tests run. */
export function startServer(listener: RequestListener): { baseURL: string } {
  const server = createServer(listener)
  const started = { baseURL: '' }
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    started.baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  return started
}

/** Waits for what a server or a query comes to. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5))
}
