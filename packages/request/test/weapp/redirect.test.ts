import { createClient, createSession, json } from '@taro-query/request'
import { startServer, type TestServer } from '../server/startServer'
import { phone } from './phone'

let server: TestServer

beforeAll(async () => {
  server = await startServer({ '/moved': (response) => response.writeHead(302, { Location: '/any' }).end() })
})
afterEach(() => {
  phone.failsAtRedirects = false
})
afterAll(() => server.close())

const getMoved = () => {
  const session = createSession({ login: async () => 'T', storage: { get: () => 'T', set() {}, remove() {} } })
  const client = createClient({ baseURL: server.baseURL, interceptors: [session] })
  return client.endpoint({ method: 'GET', path: '/moved', response: json() })
}

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
