import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRelayServer, type RelayLogEntry, type RelayServerOptions } from '@taro-query/relay'
import { dialTo } from './support/dial'
import { type Backend, startBackend } from './support/startBackend'

const SECRET = 'a secret of the test'
let backend: Backend
let server: Server | undefined
let cancelled = 0

beforeAll(async () => {
  backend = await startBackend({
    '/silent': (response) =>
      response.on('close', () => {
        cancelled += 1
      }),
  })
})
beforeEach(() => {
  backend.seen.length = 0
  cancelled = 0
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

const until = async (isTrue: () => boolean) => {
  for (let count = 0; !isTrue(); count++) {
    if (count > 200) throw new Error('It does not come true')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
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

it.each([
  ['m.example.com'],
  ['https://m.example.com/'],
  ['https://m.example.com/shop'],
  ['*'],
  ['https://*.example.com'],
])('takes %s for no page’s origin', async (origin) => {
  await expect(serve({ secret: SECRET, origins: [origin] })).rejects.toThrow(
    `origins: "${origin}" is no origin: write it as https://m.example.com`,
  )
  server = undefined
})

it('takes a POST of JSON and nothing else', async () => {
  const call = await serve({ secret: SECRET, requestLimit: 1_000 })

  expect((await call({ method: 'GET', body: null })).status).toBe(405)
  expect(await (await call({ body: 'no JSON' })).json()).toMatchObject({ error: { code: 'version' } })
  const large = await call({ body: 'a'.repeat(1_000_000) })
  expect([large.status, await large.json()]).toEqual([413, expect.objectContaining({ relay: 1 })])
  expect(backend.seen).toEqual([])
})

it('drops the backend’s request and its place when the caller goes, and logs that', async () => {
  const log: RelayLogEntry[] = []
  const call = await serve({ secret: SECRET, concurrency: 1, log: (entry: RelayLogEntry) => log.push(entry) })
  const ask = (path: string, init: RequestInit = {}) =>
    call({
      body: JSON.stringify({ relay: 1, method: 'GET', url: `http://stock.example.com${path}`, headers: {} }),
      ...init,
    })
  const controller = new AbortController()
  const gone = ask('/silent', { signal: controller.signal })
  await until(() => backend.seen.length === 1)
  expect(await (await ask('/a')).json()).toMatchObject({ error: { code: 'busy' } })
  controller.abort()

  await expect(gone).rejects.toThrow()
  await until(() => cancelled === 1)
  expect(await (await ask('/a')).json()).toMatchObject({ status: 200 })
  expect(log.map(({ outcome }) => outcome)).toEqual(['busy', 'gone', 200])
})

it('logs what it refuses, and whose secret was wrong it does not say', async () => {
  const log: RelayLogEntry[] = []
  const call = await serve({ secret: SECRET, requestLimit: 1_000, log: (entry: RelayLogEntry) => log.push(entry) })
  await call({ method: 'GET', body: null })
  await call({ headers: { authorization: 'Bearer guess' } })
  await call({ body: 'a'.repeat(1_000_000) })
  await call()

  const milliseconds = expect.any(Number)
  expect(log).toEqual([
    { outcome: 'request', milliseconds },
    { outcome: 'caller', milliseconds },
    { outcome: 'request-size', milliseconds },
    { method: 'GET', origin: 'http://stock.example.com', outcome: 200, milliseconds },
  ])
})

it.each<[what: string, log: () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('the disk is full')
    },
  ],
  ['rejects', () => Promise.reject(new Error('the disk is full'))],
])('loses no answer to a log that %s, and says so once', async (_, log) => {
  const error = jest.spyOn(console, 'error').mockImplementation(() => {})
  const call = await serve({ secret: SECRET, log })

  expect(await (await call()).json()).toMatchObject({ status: 200 })
  expect((await call({ headers: { authorization: 'Bearer guess' } })).status).toBe(401)
  expect(error.mock.calls).toEqual([['taro-query: the relay’s log failed', new Error('the disk is full')]])
  error.mockRestore()
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
