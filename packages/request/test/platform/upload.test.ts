import {
  createClient,
  createSession,
  json,
  type LocalFile,
  limitRequests,
  multipart,
  type RequestFailure,
  taroTransport,
} from '@taro-query/request'
import { startServer, type TestServer } from '../server/startServer'
import { waitFor } from '../server/waitFor'
import { addFile } from './files'

// Every test here runs twice: over Taro's weapp API with a `wx` that speaks HTTP, and over our H5 one with jsdom's
// XMLHttpRequest.

interface Avatar {
  avatar: LocalFile
  caption?: string
  size?: number
}

let server: TestServer
let logins = 0

beforeAll(async () => {
  server = await startServer({
    '/too-large': (response) => response.writeHead(413, { 'Retry-After': '3' }).end('{"message":"at most 1 MB"}'),
    '/silent': () => {},
    '/late': (response) => setTimeout(() => response.end('{}'), 100),
    '/private': (response, { headers }) =>
      response.writeHead(headers.authorization === 'Bearer new' ? 200 : 401).end('{"refused":true}'),
  })
})
beforeEach(() => {
  server.received.length = 0
  server.cancelled.length = 0
  logins = 0
})
afterAll(() => server.close())

const upload = (path: `/${string}`, timeout?: number) =>
  createClient({ baseURL: server.baseURL }).endpoint({
    method: 'POST',
    path,
    body: multipart<Avatar>(),
    response: json<{ url: string }>(),
    timeout,
  })

const failureOf = (promise: Promise<unknown>): Promise<RequestFailure> =>
  promise.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: RequestFailure) => error,
  )

/** The form that reached the server, as Node reads it. */
const receivedForm = () => {
  const { bytes, headers } = server.received[0] ?? { bytes: Buffer.alloc(0), headers: {} }
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': String(headers['content-type']) },
  }).formData()
}

it('sends a file and the other fields as one form, and decodes the answer', async () => {
  const answer = await upload('/avatars')({
    body: { avatar: { filePath: addFile(Buffer.from('a picture')) }, caption: '书', size: 9 },
  })
  const form = await receivedForm()

  expect(answer).toMatchObject({ url: '/avatars' })
  expect(server.received[0]?.method).toBe('POST')
  expect(await (form.get('avatar') as File).text()).toBe('a picture')
  expect([form.get('caption'), form.get('size')]).toEqual(['书', '9'])
})

it("carries the client's headers, but no content-type that knows no boundary", async () => {
  const client = createClient({
    baseURL: server.baseURL,
    headers: { 'content-type': 'application/json', 'x-app': '1' },
  })
  const send = client.endpoint({ method: 'POST', path: '/avatars', body: multipart<Avatar>() })
  await send({ body: { avatar: { filePath: addFile(Buffer.from('a picture')) } } })

  expect(server.received[0]?.headers).toMatchObject({ 'x-app': '1' })
  expect(server.received[0]?.headers['content-type']).toMatch(/^multipart\/form-data; ?boundary=/)
})

it('fails with an HttpError that carries the status, the headers and the parsed body', async () => {
  const error = await failureOf(upload('/too-large')({ body: { avatar: { filePath: addFile(Buffer.from('a')) } } }))

  expect(error).toMatchObject({ name: 'HttpError', status: 413, data: { message: 'at most 1 MB' }, retryAfter: 3000 })
})

it('aborts at once and drops the connection', async () => {
  const controller = new AbortController()
  const avatar = { filePath: addFile(Buffer.from('a picture')) }
  const pending = failureOf(upload('/silent')({ body: { avatar } }, { signal: controller.signal }))
  await waitFor(() => server.received.length === 1)
  controller.abort()

  expect(await pending).toMatchObject({ name: 'AbortError' })
  await waitFor(() => server.cancelled.includes('/silent'))
})

it('sends nothing when it is aborted while the file is being read', async () => {
  const controller = new AbortController()
  const avatar = { filePath: addFile(Buffer.alloc(100_000)) }
  const pending = failureOf(upload('/avatars')({ body: { avatar } }, { signal: controller.signal }))
  controller.abort()

  expect(await pending).toMatchObject({ name: 'AbortError' })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(server.received).toEqual([])
})

it('times out when it gets no further, and drops the connection', async () => {
  const avatar = { filePath: addFile(Buffer.from('a picture')) }

  expect(await failureOf(upload('/silent', 80)({ body: { avatar } }))).toMatchObject({
    name: 'TimeoutError',
    timeout: 80,
  })
  await waitFor(() => server.cancelled.includes('/silent'))
})

it('says what is wrong with a file that is not there, which no second attempt changes', async () => {
  const missing = process.env.TARO_ENV === 'h5' ? 'data:not a URL of data' : 'http://tmp/gone.png'
  const error = await failureOf(upload('/avatars')({ body: { avatar: { filePath: missing } } }))

  expect(error).toMatchObject({ name: 'NetworkError', retryable: false })
  expect(error.message).toContain('file not found')
  expect(error.request.url).toBe(`${server.baseURL}/avatars`)
})

it('is signed in, and sent again when its token has expired', async () => {
  const session = createSession({
    login: async () => {
      logins += 1
      return 'new'
    },
    storage: { get: () => 'old', set: () => {}, remove: () => {} },
  })
  const client = createClient({ baseURL: server.baseURL, interceptors: [session] })
  const send = client.endpoint({ method: 'POST', path: '/private', body: multipart<Avatar>() })
  await send({ body: { avatar: { filePath: addFile(Buffer.from('a picture')) } } })

  expect(logins).toBe(1)
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new'])
})

it('waits for its turn with the other requests', async () => {
  limitRequests(1)
  const client = createClient({ baseURL: server.baseURL })
  const first = client.endpoint({ method: 'GET', path: '/late' })()
  const avatar = { filePath: addFile(Buffer.from('a picture')) }
  const second = upload('/avatars')({ body: { avatar } })
  await first
  const atFirst = server.received.map(({ url }) => url)
  await second
  limitRequests(Number.POSITIVE_INFINITY)

  expect(atFirst).toEqual(['/late'])
  expect(server.received.map(({ url }) => url)).toEqual(['/late', '/avatars'])
})

it.each([
  ['no file', { caption: 'a' }],
  ['two files', { avatar: { filePath: 'a' }, other: { filePath: 'b' } }],
  ['a list', { avatar: { filePath: 'a' }, tags: ['a', 'b'] }],
  ['an object', { avatar: { filePath: 'a' }, size: { width: 1 } }],
])('refuses a form with %s before anything is sent', async (_, body) => {
  await expect(upload('/avatars')({ body: body as never })).rejects.toThrow(TypeError)
  expect(server.received).toEqual([])
})

it('refuses to be described as anything but a POST', () => {
  const client = createClient({ baseURL: server.baseURL, transport: taroTransport() })

  expect(() => client.endpoint({ method: 'PUT', path: '/avatars', body: multipart<Avatar>() })).toThrow('POST')
})
