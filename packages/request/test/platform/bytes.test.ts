import { bytes, createClient, json } from '@taro-query/request'
import { startServer, type TestServer } from '../server/startServer'

// Every test here runs twice: over Taro's weapp request with a `wx` that speaks HTTP, and over Taro's H5 request.

let server: TestServer
// No UTF-8, a zero, a byte order mark.
const CONTENT = [0xef, 0xbb, 0xbf, 0, 0xff, 0x80, 7]

beforeAll(async () => {
  server = await startServer({
    '/cover': (response) => response.end(Buffer.from(CONTENT)),
    '/empty': (response) => response.writeHead(204).end(),
    '/missing': (response) => response.writeHead(404).end('{"message":"没有这本书"}'),
    '/latin': (response) => response.writeHead(500).end(Buffer.from([0x4e, 0xe9, 0x6f])),
  })
})
beforeEach(() => {
  server.received.length = 0
})
afterAll(() => server.close())

const get = (path: `/${string}`) =>
  createClient({ baseURL: server.baseURL }).endpoint({ method: 'GET', path, response: bytes() })

it('gives the bytes as they came', async () => {
  const cover: ArrayBuffer = await get('/cover')()

  expect([...new Uint8Array(cover)]).toEqual(CONTENT)
})

it('gives an ArrayBuffer without bytes for a 204', async () => {
  expect((await get('/empty')()).byteLength).toBe(0)
})

it('leaves bytes out of the envelope that unwrap opens', async () => {
  const client = createClient({ baseURL: server.baseURL, unwrap: (body) => (body as { data: unknown }).data })
  const cover = await client.endpoint({ method: 'GET', path: '/cover', response: bytes() })()

  expect(cover.byteLength).toBe(CONTENT.length)
})

it('reads what an error says, though bytes were asked for', async () => {
  await expect(get('/missing')()).rejects.toMatchObject({ name: 'HttpError', data: { message: '没有这本书' } })
})

it('puts U+FFFD for what is not UTF-8 in an error', async () => {
  await expect(get('/latin')()).rejects.toMatchObject({ name: 'HttpError', status: 500, data: 'N\uFFFDo' })
})

it('sends an ArrayBuffer, and of a view what it shows', async () => {
  const put = createClient({ baseURL: server.baseURL }).endpoint({ method: 'PUT', path: '/cover2', body: bytes() })
  const all = new Uint8Array([9, ...CONTENT, 9])
  await put({ body: all.subarray(1, -1) })
  await put({ body: all.buffer })

  expect(server.received.map((request) => [...request.bytes])).toEqual([CONTENT, [9, ...CONTENT, 9]])
  expect(server.received[0]?.headers['content-type']).toBe('application/octet-stream')
})

it('sends bytes with their own content-type, and gets JSON back', async () => {
  const put = createClient({ baseURL: server.baseURL }).endpoint({
    method: 'PUT',
    path: '/cover2',
    body: bytes({ contentType: 'image/png' }),
    response: json<{ url: string }>(),
  })

  expect(await put({ body: new Uint8Array([1]) })).toMatchObject({ url: '/cover2' })
  expect(server.received[0]?.headers['content-type']).toBe('image/png')
})
