import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRelayServer, type RelayServerOptions } from '@taro-query/relay'
import { dialTo } from './support/dial'
import { type Backend, startBackend } from './support/startBackend'

const SECRET = 'a secret of the test'
let backend: Backend
let server: Server | undefined

beforeAll(async () => {
  backend = await startBackend()
})
beforeEach(() => {
  backend.seen.length = 0
})
afterEach(() => server?.close())
afterAll(() => backend.close())

const serve = async (options: object = { secret: SECRET }) => {
  const dialing = dialTo({ 'stock.example.com': ['127.0.0.1'] }, { 80: backend.port })
  const allow = [{ origin: 'http://stock.example.com', private: true, openid: 'x-user' }]
  // Some lack what the type asks for.
  server = createRelayServer({ allow, ...dialing, ...options } as object as RelayServerOptions)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/relay`
  return (init: RequestInit = {}) =>
    fetch(url, {
      method: 'POST',
      body: JSON.stringify({ relay: 1, method: 'GET', url: 'http://stock.example.com/a', headers: {} }),
      ...init,
      headers: { authorization: `Bearer ${SECRET}`, ...init.headers },
    })
}

it('relays for whoever has the secret', async () => {
  const call = await serve()
  const response = await call()

  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(await response.json()).toMatchObject({ relay: 1, status: 200, body: { text: expect.stringContaining('/a') } })
})

it.each(['', 'Bearer', 'Bearer ', SECRET, `Bearer ${SECRET} `, `Bearer ${SECRET.slice(0, -1)}`, `bearer ${SECRET}x`])(
  'refuses whoever has not: %p',
  async (authorization) => {
    const call = await serve()
    // A client takes the space at the end away.
    const response = await call({ headers: { authorization: authorization.replace(/ $/, ' x') } })

    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: { code: 'caller', fault: 'wrong' } })
    expect(backend.seen).toEqual([])
  },
)

it('asks the app’s own session, and tells the backend who it is', async () => {
  const users: Record<string, string> = { 'Bearer session of ann': 'ann' }
  const call = await serve({
    authenticate({ headers }: { headers: { authorization: string } }) {
      if (headers.authorization === 'Bearer broken') throw new Error('no session')
      return users[headers.authorization]
    },
  })

  expect((await call({ headers: { authorization: 'Bearer session of ann' } })).status).toBe(200)
  expect(backend.seen[0]?.headers['x-user']).toBe('ann')
  expect((await call({ headers: { authorization: 'Bearer session of bob' } })).status).toBe(401)
  expect((await call({ headers: { authorization: 'Bearer broken' } })).status).toBe(401)
  expect(backend.seen).toHaveLength(1)
})

it.each([{}, { secret: '' }, { secret: undefined }, { secret: 'too short' }])(
  'does not start with %j',
  async (options) => {
    await expect(serve(options)).rejects.toThrow('needs a secret of at least 16 characters')
    server = undefined
  },
)

it('lets the pages that it knows read its answers, and no others', async () => {
  const call = await serve({ secret: SECRET, origins: ['https://m.example.com'] })
  const allowed = async (origin: string, method = 'POST') =>
    (await call({ method, ...(method === 'OPTIONS' && { body: null }), headers: { origin } })).headers.get(
      'access-control-allow-origin',
    )

  expect(await allowed('https://m.example.com')).toBe('https://m.example.com')
  expect(await allowed('https://m.example.com', 'OPTIONS')).toBe('https://m.example.com')
  expect(await allowed('https://evil.example.com')).toBeNull()
  expect(await allowed('null', 'OPTIONS')).toBeNull()
})

it('takes a POST of JSON and nothing else', async () => {
  const call = await serve({ secret: SECRET, requestLimit: 1_000 })

  expect((await call({ method: 'GET', body: null })).status).toBe(405)
  expect(await (await call({ body: 'no JSON' })).json()).toMatchObject({ error: { code: 'version' } })
  const large = await call({ body: 'a'.repeat(1_000_000) })
  expect([large.status, await large.json()]).toEqual([413, expect.objectContaining({ relay: 1 })])
  expect(backend.seen).toEqual([])
})

it('stays when a caller goes in the middle of its request', async () => {
  const call = await serve()
  const controller = new AbortController()
  const gone = call({
    signal: controller.signal,
    body: new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"relay":')) }),
    // Not in the DOM's types yet.
    ...{ duplex: 'half' },
  })
  setTimeout(() => controller.abort(), 50)

  await expect(gone).rejects.toThrow()
  expect((await call()).status).toBe(200)
})
