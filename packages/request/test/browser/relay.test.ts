import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRelayServer } from '@taro-query/relay'
import type * as Request from '@taro-query/request'
import { startServer, type TestServer } from '../server/startServer'
import { openPage } from './openPage'

// The same source as on WeChat: on H5 the cloud's transports go to a relay of one's own.

const SECRET = 'a secret of the test'
declare const request: typeof Request
let server: TestServer
let relay: Server
let opened: Awaited<ReturnType<typeof openPage>>

beforeAll(async () => {
  server = await startServer({
    '/page': (response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'),
    '/book': (response) => response.end('{"title":"红楼梦"}'),
    '/bytes': (response) => response.end(Buffer.from([0, 255, 128])),
    '/busy': (response) => response.writeHead(503, { 'retry-after': '2' }).end(),
    '/silent': () => {},
  })
  // Of another origin than the page's.
  const pageOrigin = server.baseURL.replace('127.0.0.1', 'localhost')
  relay = createRelayServer({
    allow: [{ origin: server.baseURL, private: true }],
    secret: SECRET,
    origins: [pageOrigin],
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => relay.once('listening', resolve))
  opened = await openPage(pageOrigin, "export * from '@taro-query/request'")
})
afterAll(async () => {
  await opened.close()
  relay.close()
  relay.closeAllConnections()
  await server.close()
})

type Kind = 'function' | 'container' | 'container direct' | 'function alone'
const get = (kind: Kind, path: `/${string}`, more: { bytes?: boolean; timeout?: number } = {}) =>
  opened.page.evaluate(
    async ({ kind, path, more, url, secret, baseURL }) => {
      const { bytes, cloudContainerTransport, cloudFunctionTransport, createClient, json } = request
      const transport = {
        function: () => cloudFunctionTransport({ name: 'relay', relay: { url, secret } }),
        'function alone': () => cloudFunctionTransport({ name: 'relay' }),
        container: () => cloudContainerTransport({ service: 'books', relay: { url, secret } }),
        'container direct': () => cloudContainerTransport({ service: 'books' }),
      }[kind]()
      const client = createClient({
        baseURL,
        name: `${kind} ${path} ${Math.random()}`,
        transport,
        timeout: more.timeout ?? 5_000,
      })
      try {
        if (!more.bytes) return { data: await client.endpoint({ method: 'GET', path, response: json() })() }
        const content = await client.endpoint({ method: 'GET', path, response: bytes() })()
        return { data: [...new Uint8Array(content)] }
      } catch (error) {
        const { name, message, status, retryAfter } = error as Request.HttpError
        return { name, message, status, retryAfter }
      }
    },
    {
      kind,
      path,
      more,
      secret: SECRET,
      baseURL: server.baseURL,
      url: `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    },
  )

it.each(['function', 'container', 'container direct'] as const)('gives data and errors over the %s', async (kind) => {
  expect(await get(kind, '/book')).toEqual({ data: { title: '红楼梦' } })
  expect(await get(kind, '/bytes', { bytes: true })).toEqual({ data: [0, 255, 128] })
  expect(await get(kind, '/busy')).toMatchObject({ name: 'HttpError', status: 503, retryAfter: 2_000 })
  expect(await get(kind, '/silent', { timeout: 100 })).toMatchObject({ name: 'TimeoutError' })
})

it('sends the page’s requests by the relay only', async () => {
  server.received.length = 0
  await get('function', '/book')

  expect(server.received.map(({ headers }) => headers['user-agent'])).toEqual([undefined])
})

it('says what a function needs where there are none', async () => {
  expect(await get('function alone', '/book')).toMatchObject({
    name: 'TypeError',
    message: expect.stringContaining("cloudFunctionTransport({ name: 'relay' }) a relay: { url }"),
  })
})
