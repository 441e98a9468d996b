import type { ServerResponse } from 'node:http'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { createRelay, type RelayAnswer, type RelayResponse } from '@taro-query/relay'
import { asUser } from './support/asUser'
import { dialTo, type TestDialing } from './support/dial'
import { type Backend, startBackend } from './support/startBackend'

// What is unusual and right: it passes, and means what it meant.

// 「书名：红楼梦」 and a euro in GBK.
const GBK = Buffer.from('cae9c3fba3baba ecc2a5c3ce80'.replace(/ /g, ''), 'hex')
const BYTES = Buffer.from(Array.from({ length: 256 }, (_, index) => index))

let backend: Backend
let dialing: TestDialing
let main: ReturnType<typeof createRelay>

beforeAll(async () => {
  backend = await startBackend({
    '/redirect': (response, { url }) =>
      response.writeHead(302, { location: decodeURIComponent(url.split('?')[1] ?? '') }).end(),
    '/redirect-raw': (response) =>
      response.writeHead(301, [['Location', Buffer.from('/书').toString('latin1')]].flat()).end(),
    '/see-other': (response) => response.writeHead(303, { location: '/seen' }).end(),
    '/again': (response) => response.writeHead(307, { location: '/seen' }).end(),
    '/cookies': (response) =>
      response.writeHead(200, { 'set-cookie': ['a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT', 'b=2'] }).end(),
    '/gbk': (response) => response.writeHead(200, { 'content-type': 'text/html; charset=GB2312' }).end(GBK),
    '/gbk-quoted': (response) => response.writeHead(200, { 'content-type': 'text/xml;charset="gbk"' }).end(GBK),
    '/gbk-silent': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(GBK),
    '/utf-16': (response) =>
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-16le' }).end(Buffer.from('书', 'utf16le')),
    '/bytes': (response) => response.end(BYTES),
    '/bytes-error': (response) => response.writeHead(404, { 'content-type': 'text/plain; charset=gbk' }).end(GBK),
    '/gzip': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('红')),
    '/deflate': (response) => response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync('红')),
    '/br': (response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('红')),
    '/twice': (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, br' }).end(brotliCompressSync(gzipSync('红'))),
    '/deflate-raw': (response) => response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateRawSync('红')),
    '/five': (response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip, identity, x-gzip, , GZIP,deflate,br' })
        .end(brotliCompressSync(deflateSync(gzipSync(gzipSync(gzipSync('红')))))),
    ...Object.fromEntries(
      ['gzip', 'deflate', 'br', 'gzip, br', 'zstd'].map((encoding) => [
        `/empty-${encoding.replace(/, /, '-')}`,
        (response: ServerResponse) => response.writeHead(200, { 'content-encoding': encoding }).end(),
      ]),
    ),
    '/empty-redirect': (response) => response.writeHead(302, { location: '/seen', 'content-encoding': 'gzip' }).end(),
    '/not-modified': (response) => response.writeHead(304, { 'content-encoding': 'br' }).end(),
    '/no-content': (response) => response.writeHead(204).end(),
    '/head': (response) => response.writeHead(200, { 'content-encoding': 'gzip', 'x-kept': 'yes' }).end(),
    '/teapot-in-klingon': (response) =>
      response.writeHead(418, { 'content-type': 'text/plain; charset=klingon' }).end('short and stout'),
    '/teapot': (response) => response.writeHead(418, { connection: 'close', 'x-kept': 'yes' }).end('short and stout'),
  })
  dialing = dialTo(
    {
      'stock.example.com': ['127.0.0.1'],
      'other.example.com': ['127.0.0.1'],
      'legacy.example.com': ['127.0.0.1'],
      'xn--fsqu00a.example.com': ['127.0.0.1'],
      'dead.example.com': ['127.0.0.2', '127.0.0.1'],
    },
    { 80: backend.port, 8080: backend.port },
  )
  main = createRelay({
    allow: [
      { origin: 'http://stock.example.com', private: true, headers: { 'X-Secret': 's3cret' }, openid: 'X-User' },
      {
        origin: 'http://stock.example.com:8080',
        private: true,
        charset: 'gbk',
        paths: ['/gbk-silent', '/api/', '/书', '/a b'],
      },
      { origin: 'http://other.example.com', private: true },
      { origin: 'http://legacy.example.com', private: true, headers: { X_Key: 's3cret' }, openid: 'X_User_Id' },
      { origin: 'http://例子.example.com', private: true },
      { origin: 'http://dead.example.com', private: true },
      { origin: 'http://127.0.0.1', private: true },
    ],
    ...dialing,
  })
})
beforeEach(() => {
  asUser('ann')
  backend.seen.length = 0
})
afterAll(async () => {
  asUser(undefined)
  await backend.close()
})

const send = async (url: string, more: object = {}): Promise<RelayResponse> => {
  const event = { relay: 1, method: 'GET', url, headers: {}, ...more }
  const answer: RelayAnswer = await main(JSON.parse(JSON.stringify(event)))
  if ('error' in answer) throw new Error(`${answer.error.code}: ${answer.error.message}`)
  return answer
}
const STOCK = 'http://stock.example.com'

it.each<[what: string, url: string, at: string, host?: string]>([
  ['a host in capitals', 'HTTP://STOCK.Example.COM/a', '/a'],
  ['the scheme’s own port', `${STOCK}:80/a`, '/a'],
  ['a port with zeros', `${STOCK}:0080/a`, '/a'],
  ['no path', STOCK, '/'],
  ['a query without a path', `${STOCK}?a=1`, '/?a=1'],
  ['a URL in the query', `${STOCK}/a?next=http://evil.example.com/@b`, '/a?next=http://evil.example.com/@b'],
  ['an at sign in the path', `${STOCK}/@ann/books`, '/@ann/books'],
  ['a fragment, which stays here', `${STOCK}/a#part`, '/a'],
  ['dot segments', `${STOCK}/a/../b/./c`, '/b/c'],
  ['an encoded slash, where no path is asked for', `${STOCK}/a%2Fb`, '/a%2Fb'],
  ['Chinese in path and query', `${STOCK}/书?名=红`, '/%E4%B9%A6?%E5%90%8D=%E7%BA%A2'],
  ['a name in Chinese', 'http://例子.example.com/a', '/a', 'xn--fsqu00a.example.com'],
  ['the same in Punycode', 'http://xn--fsqu00a.example.com/a', '/a', 'xn--fsqu00a.example.com'],
  ['two slashes', `${STOCK}//a//b`, '//a//b'],
  ['another port that is allowed', `${STOCK}:8080/api/a`, '/api/a', 'stock.example.com:8080'],
  ['a path in Chinese that is allowed so', `${STOCK}:8080/书/红`, '/%E4%B9%A6/%E7%BA%A2', 'stock.example.com:8080'],
  ['a path with a space that is allowed so', `${STOCK}:8080/a%20b`, '/a%20b', 'stock.example.com:8080'],
  ['an address that is allowed', 'http://127.0.0.1/a', '/a', '127.0.0.1'],
  ['the same address, written in hex', 'http://0x7f.1/a', '/a', '127.0.0.1'],
])('passes %s', async (_, url, at, host = 'stock.example.com') => {
  expect((await send(url)).status).toBe(200)
  expect(backend.seen).toMatchObject([{ method: 'GET', url: at, headers: { host } }])
})

it.each(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])('sends %s', async (method) => {
  expect((await send(`${STOCK}/a`, { method })).status).toBe(200)
  expect(backend.seen[0]?.method).toBe(method)
})

it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  'sends the text and the bytes of a %s as they are',
  async (method) => {
    await send(`${STOCK}/a`, { method, body: { text: '红' } })
    await send(`${STOCK}/a`, { method, body: { base64: BYTES.toString('base64') } })
    await send(`${STOCK}/a`, { method, body: { text: '' } })

    expect(backend.seen.map(({ body }) => body)).toEqual([Buffer.from('红'), BYTES, Buffer.alloc(0)])
    expect(backend.seen.map(({ headers }) => headers['content-length'])).toEqual(['3', '256', '0'])
  },
)

it('sends the phone’s headers, and over them its own, which no phone may know or set', async () => {
  await send(`${STOCK}/a`, {
    headers: { Authorization: 'Bearer t', 'x-secret': 'guess', 'x-user': 'bob', cookie: 'a=1' },
  })

  expect(backend.seen[0]?.headers).toMatchObject({
    authorization: 'Bearer t',
    cookie: 'a=1',
    'x-secret': 's3cret',
    'x-user': 'ann',
  })
  expect(backend.seen[0]?.rawHeaders.filter((name) => /^(x-secret|x-user|host)$/i.test(name))).toHaveLength(3)
})

it('lets no header of the phone pass for its own where a backend knows hyphen and underscore as one', async () => {
  await send('http://legacy.example.com/a', { headers: { 'x-key': 'guess', 'x-user-id': 'bob', 'x-app': '1' } })

  const names = backend.seen[0]?.rawHeaders.filter((name) => /^x/i.test(name))
  expect(names).toEqual(['x-app', 'x_key', 'x_user_id'])
  expect(backend.seen[0]?.headers).toMatchObject({ x_key: 's3cret', x_user_id: 'ann' })
})

it('gives a status that is an error, without what belongs to the connection', async () => {
  const { status, headers, body } = await send(`${STOCK}/teapot`)

  expect([status, body]).toEqual([418, { text: 'short and stout' }])
  expect(headers).toEqual({ date: expect.any(String), 'x-kept': 'yes' })
})

it('gives a status that is an error although its text is in no encoding', async () => {
  expect(await send(`${STOCK}/teapot-in-klingon`)).toMatchObject({ status: 418, body: { text: 'short and stout' } })
})

it('gives each cookie for itself', async () => {
  const { cookies, headers } = await send(`${STOCK}/cookies`)

  expect(cookies).toEqual(['a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT', 'b=2'])
  expect(headers).not.toHaveProperty('set-cookie')
})

it.each([`${STOCK}/gbk`, `${STOCK}/gbk-quoted`, `${STOCK}:8080/gbk-silent`])('reads GBK from %s', async (url) => {
  expect((await send(url)).body).toEqual({ text: '书名：红楼梦€' })
})

it('reads UTF-16', async () => {
  expect((await send(`${STOCK}/utf-16`)).body).toEqual({ text: '书' })
})

it.each(['gzip', 'deflate', 'deflate-raw', 'br', 'twice', 'five'])('unpacks %s', async (encoding) => {
  const { body, headers } = await send(`${STOCK}/${encoding}`)

  expect(body).toEqual({ text: '红' })
  expect(headers).not.toHaveProperty('content-encoding')
})

it.each(['gzip', 'deflate', 'br', 'gzip-br', 'zstd'])(
  'reads nothing as nothing, although it is called %s',
  async (encoding) => {
    expect(await send(`${STOCK}/empty-${encoding}`)).toMatchObject({ status: 200, body: { text: '' } })
    expect((await send(`${STOCK}/empty-${encoding}`, { method: 'HEAD' })).status).toBe(200)
  },
)

it('follows a redirect whose body is empty and called gzip, and gives a 304 that is called br', async () => {
  expect((await send(`${STOCK}/empty-redirect`)).status).toBe(200)
  expect(backend.seen.map(({ url }) => url)).toEqual(['/empty-redirect', '/seen'])
  expect(await send(`${STOCK}/not-modified`)).toMatchObject({ status: 304, body: { text: '' } })
})

it('asks for the encodings that mean one thing only', async () => {
  await send(`${STOCK}/a`, { headers: { 'Accept-Encoding': 'deflate, zstd' } })

  expect(backend.seen[0]?.headers['accept-encoding']).toBe('gzip, br')
})

it('gives bytes as they are, and what an error says as text', async () => {
  expect((await send(`${STOCK}/bytes`, { content: 'bytes' })).body).toEqual({ base64: BYTES.toString('base64') })
  expect((await send(`${STOCK}/bytes-error`, { content: 'bytes' })).body).toEqual({ text: '书名：红楼梦€' })
})

it('gives a response without a body', async () => {
  expect(await send(`${STOCK}/no-content`)).toMatchObject({ status: 204, body: { text: '' } })
  expect(await send(`${STOCK}/head`, { method: 'HEAD' })).toMatchObject({
    headers: { 'x-kept': 'yes' },
    body: { text: '' },
  })
})

it('follows a redirect inside the list, and keeps secrets where they belong', async () => {
  const headers = { authorization: 'Bearer t', cookie: 'a=1', 'x-app': '1' }
  await send(`${STOCK}/redirect?${encodeURIComponent('http://other.example.com/a?b=1')}`, { headers })

  expect(backend.seen.map(({ url }) => url)).toEqual([expect.stringContaining('/redirect'), '/a?b=1'])
  expect(backend.seen[0]?.headers).toMatchObject({ authorization: 'Bearer t', 'x-secret': 's3cret' })
  const {
    authorization,
    cookie,
    'x-secret': secret,
    'x-user': user,
    'x-app': app,
    host,
  } = backend.seen[1]?.headers ?? {}
  expect([authorization, cookie, secret, user, app, host]).toEqual([
    ...[undefined, undefined, undefined, undefined],
    '1',
    'other.example.com',
  ])
})

it('follows a redirect whose address is in UTF-8', async () => {
  expect((await send(`${STOCK}/redirect-raw`)).status).toBe(200)
  expect(backend.seen[1]?.url).toBe('/%E4%B9%A6')
})

it('posts again for 307, and gets for 303', async () => {
  const post = { method: 'POST', body: { text: '{}' }, headers: { 'content-type': 'application/json' } }
  await send(`${STOCK}/again`, post)
  await send(`${STOCK}/see-other`, post)

  expect(backend.seen.map(({ method, body, headers }) => [method, String(body), headers['content-type']])).toEqual([
    ['POST', '{}', 'application/json'],
    ['POST', '{}', 'application/json'],
    ['POST', '{}', 'application/json'],
    ['GET', '', undefined],
  ])
})

it('gives a redirect back when it is asked to', async () => {
  const { status, headers } = await send(`${STOCK}/see-other`, { redirect: 'manual' })

  expect([status, headers.location]).toEqual([303, '/seen'])
  expect(backend.seen).toHaveLength(1)
})

it('keeps connections alive for what may be sent twice', async () => {
  const before = backend.connections()
  for (let count = 0; count < 5; count++) await send('http://other.example.com/a')
  expect(backend.connections() - before).toBeLessThanOrEqual(1)

  // As when the cloud froze the function meanwhile.
  backend.dropIdle()
  expect((await send('http://other.example.com/a')).status).toBe(200)
  const reused = backend.connections()
  await send('http://other.example.com/a', { method: 'POST' })
  expect(backend.connections()).toBe(reused + 1)
})

it('takes no connection again that waited longer than a frozen function’s network remembers', async () => {
  await send('http://other.example.com/a')
  const { connections } = backend
  const before = connections()
  await send('http://other.example.com/a')
  expect(connections()).toBe(before)

  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 5_000)
  await send('http://other.example.com/a')
  now.mockRestore()
  expect(connections()).toBe(before + 1)
})

it('goes on to a name’s next address when the first refuses', async () => {
  const attempts = dialing.attempts.length

  expect((await send('http://dead.example.com/a', { method: 'POST' })).status).toBe(200)
  expect(dialing.attempts.slice(attempts)).toEqual(['127.0.0.2:80', '127.0.0.1:80'])
})
