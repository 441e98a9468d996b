import { createClient, createSession, json } from '@taro-query/request'
import { startServer, type TestServer } from '../server/startServer'
import { phone } from './phone'

// What only WeChat's side of Taro can do; a browser does not say where a redirect leads: test/browser/redirect.test.ts.

let server: TestServer
let trap: TestServer

beforeAll(async () => {
  trap = await startServer()
  server = await startServer({
    '/moved': (response) => response.writeHead(302, { Location: '/any' }).end(),
    '/away': (response) => response.writeHead(302, { Location: `${trap.baseURL}/any` }).end(),
  })
})
afterEach(() => {
  phone.failsAtRedirects = false
})
afterAll(() => Promise.all([server.close(), trap.close()]))

const get = (path: '/moved' | '/away', header?: (token: string) => Record<string, string>) => {
  const storage = { get: () => 'T', set() {}, remove() {} }
  const session = createSession({ login: async () => 'T', storage, ...(header && { header }) })
  const client = createClient({ baseURL: server.baseURL, interceptors: [session] })
  return client.endpoint({ method: 'GET', path, response: json() })
}
const getMoved = () => get('/moved')

it('asks WeChat to leave redirects to the session', async () => {
  expect(await getMoved()()).toMatchObject({ url: '/any' })
  expect(phone.requests.slice(-2)).toEqual([
    expect.objectContaining({ redirect: 'manual' }),
    expect.objectContaining({ redirect: 'manual' }),
  ])
})

it('knows where to go on when WeChat calls the end of such a request a failure', async () => {
  phone.failsAtRedirects = true

  expect(await getMoved()()).toMatchObject({ url: '/any' })
})

it('leaves them to WeChat when the app says so', async () => {
  await getMoved()(undefined, { taro: { redirect: 'follow' } }).catch(() => {})

  expect(phone.requests.at(-1)).toMatchObject({ redirect: 'follow' })
})

it('gives a redirect to an app that asks for it', async () => {
  await expect(getMoved()(undefined, { taro: { redirect: 'manual' } })).rejects.toMatchObject({
    name: 'HttpError',
    status: 302,
  })
})

it('leaves a token behind that goes under another name', async () => {
  await get('/away', (token) => ({ 'x-token': token }))()

  expect(server.received.at(-1)?.headers).toHaveProperty('x-token', 'T')
  expect(trap.received[0]?.headers).not.toHaveProperty('x-token')
})
