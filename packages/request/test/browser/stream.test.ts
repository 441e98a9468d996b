import type * as Request from '@taro-query/request'
import type { Page } from 'playwright-core'
import { startServer, type TestServer } from '../server/startServer'
import { endless, inPieces } from '../server/streamRoutes'
import { waitFor } from '../server/waitFor'
import { openPage } from './openPage'

declare const request: typeof Request

// 1.2 MB, in pieces that the network and the browser cut where they like.
const LINES = Array.from({ length: 20_000 }, (_, index) => `第${index}行 ${'字🎈'.repeat(6)}`)
const WIRE = Buffer.from(LINES.map((line) => `data: ${line}\r\n\r\n`).join(''))

let server: TestServer
let opened: { page: Page; close(): Promise<void> }

beforeAll(async () => {
  server = await startServer({
    '/page': (response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'),
    '/events': inPieces(WIRE),
    '/endless': endless,
    '/broken': (response) => {
      response.write('data: 1\n\n')
      setTimeout(() => response.destroy(), 50)
    },
  })
  opened = await openPage(server.baseURL)
})
beforeEach(() => {
  server.cancelled.length = 0
})
afterAll(async () => {
  await opened.close()
  await server.close()
})

it('brings a megabyte of events, complete and in order', async () => {
  const received = await opened.page.evaluate(async (baseURL) => {
    const { createClient, events } = request
    const data: string[] = []
    const listen = createClient({ baseURL }).endpoint({ method: 'GET', path: '/events', response: events() })
    for await (const event of await listen()) data.push(event.data)
    return data
  }, server.baseURL)

  expect(WIRE.length).toBeGreaterThan(1_000_000)
  expect(received).toEqual(LINES)
})

it('closes the connection when it is aborted', async () => {
  const name = await opened.page.evaluate(async (baseURL) => {
    const { createClient, events } = request
    const controller = new AbortController()
    const listen = createClient({ baseURL }).endpoint({ method: 'GET', path: '/endless', response: events() })
    const stream = await listen(undefined, { signal: controller.signal })
    await stream.next()
    controller.abort()
    return stream.next().then(
      () => 'nothing',
      (error) => error.name,
    )
  }, server.baseURL)

  expect(name).toBe('AbortError')
  await waitFor(() => server.cancelled.includes('/endless'))
})

it('closes the connection when the loop is left', async () => {
  await opened.page.evaluate(async (baseURL) => {
    const { createClient, chunks } = request
    const listen = createClient({ baseURL }).endpoint({ method: 'GET', path: '/endless', response: chunks() })
    for await (const _ of await listen()) break
  }, server.baseURL)

  await waitFor(() => server.cancelled.includes('/endless'))
})

it('says that the connection broke', async () => {
  const outcome = await opened.page.evaluate(async (baseURL) => {
    const { createClient, events } = request
    const listen = createClient({ baseURL }).endpoint({ method: 'GET', path: '/broken', response: events() })
    const stream = await listen()
    const first = await stream.next()
    return stream.next().catch((error) => [first.value?.data, error.name])
  }, server.baseURL)

  expect(outcome).toEqual(['1', 'NetworkError'])
})
