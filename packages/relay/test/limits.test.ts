import { type AddressInfo, createServer, Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { createRelay, type RelayAnswer, type RelayOptions } from '@taro-query/relay'
import { asUser } from './support/asUser'
import { dialTo } from './support/dial'
import { type Backend, startBackend } from './support/startBackend'

let backend: Backend
beforeAll(async () => {
  backend = await startBackend({
    '/just': (response) => response.end('a'.repeat(9_000)),
    '/large': (response) => response.end('a'.repeat(10_001)),
    '/escapes': (response) => response.end('\u0001'.repeat(2_000)),
    '/bomb': (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000))),
    '/endless': (response) => {
      const timer = setInterval(() => response.write('a'.repeat(4_000)), 5)
      response.on('close', () => clearInterval(timer))
    },
    '/no-gzip': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'),
    '/zstd': (response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('plain'),
    '/unknown-first': (response) => response.writeHead(200, { 'content-encoding': 'foo, gzip' }).end(gzipSync('plain')),
    '/unknown-last': (response) => response.writeHead(200, { 'content-encoding': 'gzip, foo' }).end(gzipSync('plain')),
    '/no-gzip-inside': (response) =>
      response.writeHead(200, { 'content-encoding': 'br, gzip' }).end(gzipSync('no brotli')),
    '/no-brotli': (response) => response.writeHead(200, { 'content-encoding': 'br' }).end('plain'),
    '/half-gzip': (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('plain'.repeat(99)).subarray(0, 20)),
    '/six': (response) =>
      response.writeHead(200, { 'content-encoding': Array.from({ length: 6 }, () => 'gzip').join() }).end('plain'),
    '/thousands': (response) => response.writeHead(200, { 'content-encoding': 'gzip,'.repeat(3_000) }).end('plain'),
    '/no-charset': (response) =>
      response.writeHead(200, { 'content-type': 'text/plain; charset=klingon' }).end('plain'),
    '/silent': () => {},
    '/stalled': (response) => response.writeHead(200, { 'content-length': 100 }).write('half'),
    '/loop': (response) => setTimeout(() => response.writeHead(302, { location: '/loop' }).end(), 5),
    '/closed': (response) => response.destroy(),
    '/cut': (response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half')
      setTimeout(() => response.destroy(), 20)
    },
    '/no-http': (response) => response.socket?.end('Good morning.\r\n\r\n'),
  })
})
beforeEach(() => asUser('ann'))
afterAll(async () => {
  asUser(undefined)
  await backend.close()
})

const open = (options: Partial<RelayOptions> = {}, port = backend.port) => {
  const dialing = dialTo({ 'stock.example.com': ['127.0.0.1'] }, { 80: port, 443: port })
  const allow = ['http', 'https'].map((scheme) => ({ origin: `${scheme}://stock.example.com`, private: true }))
  return createRelay({
    allow: [...allow, { origin: 'http://nowhere.example.com', private: true }],
    ...dialing,
    ...options,
  })
}
const request = (path: string, more: object = {}) => ({
  relay: 1,
  method: 'GET',
  url: path.startsWith('/') ? `http://stock.example.com${path}` : path,
  headers: {},
  ...more,
})
const errorOf = (answer: RelayAnswer) => ('error' in answer ? answer.error : undefined)

it.each(['/large', '/escapes', '/bomb', '/endless'])(
  'refuses %s, which is too large, and cuts nothing',
  async (path) => {
    const main = open({ responseLimit: 10_000 })

    expect(errorOf(await main(request(path)))).toMatchObject({
      fault: 'wrong',
      code: 'response-size',
      message: expect.stringMatching(/limit (of|is) 10000/),
    })
    expect(errorOf(await main(request('/just')))).toBeUndefined()
  },
)

it('counts bytes as the base64 that they become', async () => {
  const main = open({ responseLimit: 10_000 })

  expect(errorOf(await main(request('/just', { content: 'bytes' })))?.code).toBe('response-size')
})

it('takes a body up to its limit', async () => {
  const main = open({ requestLimit: 6 })
  const post = (body: object) => main(request('/any', { method: 'POST', body }))

  expect(await post({ text: '红楼' })).toMatchObject({ status: 200 })
  expect(errorOf(await post({ text: '红楼梦' }))).toMatchObject({
    code: 'request-size',
    fault: 'wrong',
    message: expect.stringContaining("the relay's limit is 6"),
  })
})

it.each<[options: Partial<RelayOptions>, more: object, context: object, timeout: number]>([
  [{ timeout: 60 }, {}, {}, 60],
  [{ timeout: 5_000 }, { timeout: 70 }, {}, 70],
  [{}, { timeout: 80 }, { time_limit_in_ms: 20_000 }, 80],
  // As much as the cloud says, less what the answer needs.
  [{}, {}, { time_limit_in_ms: 700 }, 400],
])('gives up in time with %j, %j, %j', async (options, more, context, timeout) => {
  const main = open(options)
  const start = Date.now()
  for (const path of ['/silent', '/stalled']) {
    expect(errorOf(await main(request(path, more), context))).toMatchObject({
      fault: 'timeout',
      code: 'timeout',
      timeout,
    })
  }

  expect(Date.now() - start).toBeGreaterThanOrEqual(timeout * 2 - 4)
  expect(Date.now() - start).toBeLessThan(timeout * 2 + 1_000)
})

it('counts redirects into the time, and never follows them for ever', async () => {
  expect(errorOf(await open({ timeout: 50 })(request('/loop')))?.code).toBe('timeout')
  expect(errorOf(await open()(request('/loop')))).toMatchObject({ code: 'redirect', fault: 'wrong' })
})

it('gives up on a name that nobody answers for, and on a connection that does not come', async () => {
  const lookup = () => new Promise<string[]>(() => {})
  const sockets: Socket[] = []
  const connect = () => {
    const socket = new Socket()
    sockets.push(socket)
    return socket
  }

  expect(errorOf(await open({ timeout: 50, lookup })(request('/any')))?.code).toBe('timeout')
  expect(errorOf(await open({ timeout: 50, connect })(request('/any')))?.code).toBe('timeout')
  expect(sockets.map(({ destroyed }) => destroyed)).toEqual([true])
})

it('refuses at once what is more than it has places for, and has them again afterwards', async () => {
  const main = open({ concurrency: 2, timeout: 200 })
  const slow = [main(request('/silent')), main(request('/silent'))]

  expect(errorOf(await main(request('/any')))).toMatchObject({ code: 'busy', fault: 'unknown' })
  await Promise.all(slow)
  expect(await main(request('/any'))).toMatchObject({ status: 200 })
})

it.each([
  ['http://nowhere.example.com/', 'dns', 'network'],
  ['/closed', 'reset', 'network'],
  ['/cut', 'reset', 'network'],
  ['/no-http', 'reset', 'network'],
  ['https://stock.example.com/', 'tls', 'network'],
  ['/no-gzip', 'parse', 'encoding'],
  ['/no-brotli', 'parse', 'encoding'],
  ['/half-gzip', 'parse', 'encoding'],
  ['/no-gzip-inside', 'parse', 'encoding'],
  ['/zstd', 'parse', 'encoding'],
  ['/unknown-first', 'parse', 'encoding'],
  ['/unknown-last', 'parse', 'encoding'],
  ['/six', 'parse', 'encoding'],
  ['/thousands', 'parse', 'encoding'],
  ['/no-charset', 'parse', 'charset'],
])('says of %s that it is %s', async (path, fault, code) => {
  const error = errorOf(await open()(request(path)))

  expect(error).toMatchObject({ fault, code })
  expect(error?.message).not.toMatch(/127\.0\.0\.1/)
})

it('says of a backend that is down that it refused', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))

  expect(errorOf(await open({}, port)(request('/any')))).toMatchObject({ fault: 'refused', code: 'network' })
})

it.each<[options: object, message: string]>([
  [{ allow: ['stock.example.com'] }, 'is no origin'],
  [{ allow: ['ftp://stock.example.com'] }, 'is no origin'],
  [{ allow: ['http://stock.example.com/api'] }, 'is no origin'],
  [{ allow: ['http://a:b@stock.example.com'] }, 'is no origin'],
  [{ allow: ['http://*.example.com'] }, 'is no origin'],
  [{ allow: [{}] }, 'is no origin'],
  [{ allow: ['http://localhost:3000'] }, 'private: true'],
  [{ allow: ['http://127.1'] }, 'private: true'],
  [{ allow: ['http://10.0.0.1:8080'] }, 'private: true'],
  [{ allow: ['http://[::ffff:10.0.0.1]'] }, 'private: true'],
  [{ allow: ['http://a.example.com', 'http://A.example.com:80'] }, 'there twice'],
  [{ allow: [{ origin: 'http://a.example.com', methods: ['get'] }] }, 'is none of'],
  [{ allow: [{ origin: 'http://a.example.com', paths: ['api'] }] }, 'starts with a slash'],
  [{ allow: [{ origin: 'http://a.example.com', paths: ['/api?a=1'] }] }, 'starts with a slash'],
  [{ allow: [{ origin: 'http://a.example.com', paths: ['/api/../admin'] }] }, 'write it as "/admin"'],
  [{ allow: [{ origin: 'http://a.example.com', paths: ['/api/.'] }] }, 'write it as "/api/"'],
  [{ allow: [{ origin: 'http://a.example.com', paths: ['/a\nb'] }] }, 'write it as "/ab"'],
  [{ allow: [{ origin: 'http://a.example.com', headers: { 'x-a': 'a\nb' } }] }, 'HTTP forbids'],
  [{ allow: [{ origin: 'http://a.example.com', openid: 'x user' }] }, 'no name of a header'],
  [{ allow: [{ origin: 'http://a.example.com', charset: 'klingon' }] }, 'klingon'],
  [{ allow: [], timeout: 0 }, 'timeout is a number above 0'],
  [{ allow: [], concurrency: Number.NaN }, 'concurrency is a number above 0'],
])('takes no options that cannot work: %j', (options, message) => {
  expect(() => createRelay(options as RelayOptions)).toThrow(message)
})

it('logs each request, and nothing that is anybody’s', async () => {
  const log: unknown[] = []
  const written = (['log', 'info', 'warn', 'error'] as const).map((level) => jest.spyOn(console, level))
  const main = open({ log: (entry) => log.push(entry) })
  const secrets = {
    method: 'POST',
    headers: { authorization: 'Bearer SECRET', cookie: 'SECRET' },
    body: { text: 'SECRET' },
  }
  await main(request('/any/SECRET?token=SECRET', secrets))
  await main(request('/closed?SECRET', secrets))
  await main(request('http://evil.example.com/SECRET', secrets))
  await main(request('http://SECRET:SECRET@stock.example.com/', secrets))
  await main(undefined)

  const origin = 'http://stock.example.com'
  const milliseconds = expect.any(Number)
  expect(log).toEqual([
    { method: 'POST', origin, outcome: 200, milliseconds },
    { method: 'POST', origin, outcome: 'network', milliseconds },
    { method: 'POST', outcome: 'origin', milliseconds },
    { method: 'POST', outcome: 'url', milliseconds },
    { outcome: 'version', milliseconds },
  ])
  expect(JSON.stringify(log)).not.toMatch(/SECRET|ann/)
  for (const spy of written) {
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  }
})
