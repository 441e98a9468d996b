import type * as Request from '@taro-query/request'
import type { Page } from 'playwright-core'
import { startServer, type TestServer } from '../server/startServer'
import { openPage } from './openPage'

declare const request: typeof Request

const API = 'https://api.example.com:8443'

/** Stands for the development server. */
let own: TestServer
let opened: { page: Page; close(): Promise<void> }

beforeAll(async () => {
  own = await startServer({
    '/page': (response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'),
  })
  opened = await openPage(own.baseURL)
  await opened.page.evaluate((origin) => Object.assign(globalThis, { TARO_QUERY_PROXY: [origin] }), API)
})
beforeEach(() => {
  own.received.length = 0
})
afterAll(async () => {
  await opened.close()
  await own.close()
})

const paths = () => own.received.map(({ method, url }) => `${method} ${url}`)

it('asks the page’s own origin for what the development server passes on: text, bytes, streams and files', async () => {
  await opened.page.evaluate(async (baseURL) => {
    const { bytes, chunks, createClient, file, json, multipart } = request
    const client = createClient({ baseURL })
    const local = { filePath: URL.createObjectURL(new Blob(['a'])), fileName: 'a.txt' }
    const get = { method: 'GET', path: '/any' } as const
    await client.endpoint({ ...get, response: json() })()
    await client.endpoint({ ...get, response: bytes() })()
    for await (const _ of await client.endpoint({ ...get, response: chunks() })()) break
    await client.endpoint({ ...get, response: file() })()
    await client.endpoint({ method: 'POST', path: '/any', body: multipart<{ file: typeof local }>() })({
      body: { file: local },
    })
  }, API)

  const path = '/__taro-query/https/api.example.com:8443/any'
  expect(paths()).toEqual([`GET ${path}`, `GET ${path}`, `GET ${path}`, `GET ${path}`, `POST ${path}`])
})

it('asks others where they are', async () => {
  await opened.page.evaluate(async (baseURL) => {
    const { createClient, json } = request
    await createClient({ baseURL }).endpoint({ method: 'GET', path: '/any', response: json() })()
  }, own.baseURL)

  expect(paths()).toEqual(['GET /any'])
})
