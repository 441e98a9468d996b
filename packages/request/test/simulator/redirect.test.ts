import { rmSync } from 'node:fs'
import { type App, launch } from '@taro-query/simulator'
import { startServer, type TestServer } from '../server/startServer'
import { writeApp } from './writeApp'

let dist: string
let own: TestServer
let trap: TestServer
let app: App

beforeAll(async () => {
  trap = await startServer()
  own = await startServer({
    '/inside': (response) => response.writeHead(302, { Location: '/any' }).end(),
    '/away': (response) => response.writeHead(302, { Location: 'https://trap.example.com/any' }).end(),
  })
  dist = await writeApp()
  app = await launch({
    dist,
    hosts: { 'https://api.example.com': own.baseURL, 'https://trap.example.com': trap.baseURL },
  })
})
beforeEach(() => {
  trap.received.length = 0
})
afterAll(async () => {
  await app.close()
  await Promise.all([own.close(), trap.close()])
  rmSync(dist, { recursive: true })
})

const inApp = (code: string) =>
  app.evaluate(`(() => {
    const { createClient, createSession, json } = getApp().request
    const storage = { get: () => 'T', set() {}, remove() {} }
    const session = createSession({ login: async () => 'T', storage, header: (token) => ({ 'x-token': token }) })
    const client = createClient({ baseURL: 'https://api.example.com', interceptors: [session] })
    const get = (path, taro = {}) => client.endpoint({ method: 'GET', path, response: json(), taro })()
    ${code}
  })().then(({ url }) => url)`)

it('follows inside the origin with the token, and leaves it behind at its border', async () => {
  expect(await inApp("return get('/inside')")).toBe('/any')
  expect(own.received.at(-1)?.headers).toHaveProperty('x-token', 'T')
  expect(await inApp("return get('/away')")).toBe('/any')
  expect(trap.received[0]?.headers).not.toHaveProperty('x-token')
})

it('is what WeChat itself would not do', async () => {
  await inApp("return get('/away', { redirect: 'follow' })")

  expect(trap.received[0]?.headers).toHaveProperty('x-token', 'T')
})
