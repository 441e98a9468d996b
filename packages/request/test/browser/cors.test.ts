import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type * as Request from '@taro-query/request'
import type { Page } from 'playwright-core'
import { startServer, type TestServer } from '../server/startServer'
import { openPage } from './openPage'

declare const request: typeof Request

let own: TestServer
/** A server that knows nothing of CORS. */
let strict: Server
let opened: { page: Page; close(): Promise<void> }

beforeAll(async () => {
  own = await startServer({
    '/page': (response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'),
    '/cut': (response) => response.destroy(),
  })
  strict = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1')
  opened = await openPage(own.baseURL)
})
afterAll(async () => {
  await opened.close()
  strict.close()
  await own.close()
})

const failure = (url: string): Promise<{ name: string; reason: string; message: string }> =>
  opened.page.evaluate((baseURL) => {
    const { createClient, json } = request
    return createClient({ baseURL })
      .endpoint({ method: 'GET', path: '/cut', response: json() })()
      .then(
        () => ({ name: 'none', reason: '', message: '' }),
        ({ name, reason, message }) => ({ name, reason, message }),
      )
  }, url)

it('names CORS and the proxy where a request to another origin fails', async () => {
  const url = `http://127.0.0.1:${(strict.address() as AddressInfo).port}`

  expect(await failure(url)).toEqual({
    name: 'NetworkError',
    reason: 'unknown',
    message: expect.stringContaining(
      `this page is of ${own.baseURL}, which it has to allow (CORS), or while developing the proxy of @taro-query/plugin passes requests on`,
    ),
  })
})

it('does not where the page’s own origin fails', async () => {
  const { name, message } = await failure(own.baseURL)

  expect(name).toBe('NetworkError')
  expect(message).not.toContain('CORS')
})
