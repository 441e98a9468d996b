import type * as Request from '@taro-query/request'
import type { Page } from 'playwright-core'
import { startServer, type TestServer } from '../server/startServer'
import { openPage } from './openPage'

declare const request: typeof Request

let own: TestServer
let trap: TestServer
let opened: { page: Page; close(): Promise<void> }

beforeAll(async () => {
  trap = await startServer()
  own = await startServer({
    '/page': (response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'),
    '/inside': (response) => response.writeHead(302, { Location: '/any' }).end(),
    '/away': (response) => response.writeHead(302, { Location: `${trap.baseURL}/any` }).end(),
  })
  opened = await openPage(own.baseURL)
})
afterEach(() => {
  trap.received.length = 0
})
afterAll(async () => {
  await opened.close()
  await Promise.all([own.close(), trap.close()])
})

/** What a signed-in request ends with: where it was answered, or the name of the error. */
const get = (path: string, header: string): Promise<string> =>
  opened.page.evaluate(
    ([baseURL, path, header]) => {
      const { createClient, createSession, json } = request
      const storage = { get: () => 'T', set() {}, remove() {} }
      const session = createSession({ login: async () => 'T', storage, header: (token) => ({ [header]: token }) })
      return createClient({ baseURL, interceptors: [session] })
        .endpoint({ method: 'GET', path: path as '/', response: json<{ url: string }>() })()
        .then(
          ({ url }) => url,
          (error) => error.name,
        )
    },
    [own.baseURL, path, header] as const,
  )

it('lets the browser follow, which keeps authorization to the origin', async () => {
  expect(await get('/inside', 'authorization')).toBe('/any')
  expect(await get('/away', 'authorization')).toBe('/any')
  expect(trap.received).toHaveLength(1)
  expect(trap.received[0]?.headers).not.toHaveProperty('authorization')
})

it('refuses to follow with a token of another name, which the browser would take along', async () => {
  expect(await get('/away', 'x-token')).toBe('NetworkError')
  expect(await get('/any', 'x-token')).toBe('/any')
  expect(trap.received).toEqual([])
})
