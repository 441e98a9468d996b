import { createClient, createSession, json, urlencoded } from '@taro-query/request'
import { startServer, type TestServer } from '../server/startServer'

// A session's token stays inside the origin, wherever redirects lead: once over Taro's weapp request, once over its H5's.

const isWeapp = process.env.TARO_ENV === 'weapp'
let own: TestServer
let trap: TestServer

beforeEach(async () => {
  trap = await startServer()
  own = await startServer({
    '/inside': (response) => response.writeHead(302, { Location: '/any?from=inside' }).end(),
    '/relative/a': (response) => response.writeHead(302, { Location: 'b?c=$&' }).end(),
    '/away': (response) => response.writeHead(302, { Location: `${trap.baseURL}/any` }).end(),
    '/away-307': (response) => response.writeHead(307, { Location: `${trap.baseURL}/any` }).end(),
    '/see-other': (response) => response.writeHead(303, { Location: '/any' }).end(),
    '/loop': (response) => response.writeHead(302, { Location: '/loop' }).end(),
  })
})
afterEach(() => Promise.all([own.close(), trap.close()]))

type Echo = { url: string; method: string; body: string }

const storage = { get: () => 'T', set() {}, remove() {} }
const client = () =>
  createClient({ baseURL: own.baseURL, interceptors: [createSession({ login: async () => 'T', storage })] })
const get = (path: `/${string}`) => client().endpoint({ method: 'GET', path, response: json<Echo>() })()
const post = (path: `/${string}`) =>
  client().endpoint({ method: 'POST', path, body: urlencoded<{ a: number }>(), response: json<Echo>() })({
    body: { a: 1 },
  })

it('takes the token along inside the origin', async () => {
  expect(await get('/inside')).toMatchObject({ url: '/any?from=inside' })
  expect(await get('/relative/a')).toMatchObject({ url: '/relative/b?c=$&' })
  expect(own.received.map(({ headers }) => headers.authorization)).toEqual(Array(4).fill('Bearer T'))
})

it('goes on to another origin without it', async () => {
  expect(await get('/away')).toMatchObject({ url: '/any' })
  expect(await post('/away-307')).toMatchObject({ method: 'POST', body: 'a=1' })
  expect(trap.received).toHaveLength(2)
  for (const { headers } of trap.received) expect(headers).not.toHaveProperty('authorization')
})

it('asks for where a form was answered from, and posts again only when it must', async () => {
  expect(await post('/see-other')).toMatchObject({ method: 'GET', body: '' })
  const { headers = {} } = own.received[1] ?? {}
  expect(headers).toMatchObject({ authorization: 'Bearer T' })
  expect(headers['content-type']).not.toBe('application/x-www-form-urlencoded')
})

it('does not follow for ever', async () => {
  await expect(get('/loop')).rejects.toMatchObject(
    isWeapp ? { name: 'HttpError', status: 302 } : { name: 'NetworkError' },
  )
  expect(own.received.length).toBeLessThanOrEqual(21)
})
