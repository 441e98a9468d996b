import { createClient, file, type Progress, type RequestFailure } from '@taro-query/request'
import { startServer, type TestServer } from '../server/startServer'
import { waitFor } from '../server/waitFor'
import { contentOf, paths } from './files'

// Every test here runs twice: over Taro's weapp API with a `wx` that speaks HTTP, and over our H5 one with jsdom's
// XMLHttpRequest.

let server: TestServer

beforeAll(async () => {
  server = await startServer({
    '/book.txt': (response) => response.end('第一章'),
    '/missing': (response) => response.writeHead(404, { 'X-Trace': 'abc' }).end('{"message":"no such book"}'),
    '/large': (response) => response.setHeader('content-length', 300_000).end(Buffer.alloc(300_000)),
    '/chunked': (response) => {
      response.write('a')
      response.end('b')
    },
    '/silent': () => {},
    '/stalled': (response) => response.writeHead(200, { 'content-length': '100' }).write('half'),
    // Longer in all than the time-out of the test, but never silent for as long.
    '/slow': async (response) => {
      response.setHeader('content-length', 6)
      for (let sent = 0; sent < 6; sent += 1) {
        response.write('x')
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      response.end()
    },
  })
})
beforeEach(() => {
  server.received.length = 0
  server.cancelled.length = 0
})
afterAll(() => server.close())

const download = (path: `/${string}`, timeout?: number) =>
  createClient({ baseURL: server.baseURL, headers: { 'x-app': '1' } }).endpoint({
    method: 'GET',
    path,
    response: file(),
    timeout,
  })

const failureOf = (promise: Promise<unknown>): Promise<RequestFailure> =>
  promise.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: RequestFailure) => error,
  )

it('gives the path of the file that came', async () => {
  const path: string = await download('/book.txt')()

  expect(await contentOf(path)).toBe('第一章')
  expect(server.received[0]).toMatchObject({ method: 'GET', headers: { 'x-app': '1' } })
})

it('leaves the path out of the envelope that unwrap opens', async () => {
  const client = createClient({ baseURL: server.baseURL, unwrap: (body) => (body as { data: unknown }).data })
  const path = await client.endpoint({ method: 'GET', path: '/book.txt', response: file() })()

  expect(await contentOf(path)).toBe('第一章')
})

it('fails with an HttpError that says what the file said, and keeps no file', async () => {
  const before = paths()
  const error = await failureOf(download('/missing')())

  expect(error).toMatchObject({ name: 'HttpError', status: 404, data: { message: 'no such book' } })
  expect(error).toHaveProperty('headers.x-trace', 'abc')
  expect(paths()).toEqual(before)
})

it('tells how many bytes have come, and of how many', async () => {
  const heard: Progress[] = []
  await download('/large')(undefined, { onProgress: (progress) => heard.push(progress) })

  expect(heard[heard.length - 1]).toEqual({ loaded: 300_000, total: 300_000 })
})

it('tells no total where the server does not', async () => {
  const heard: Progress[] = []
  const client = createClient({ baseURL: server.baseURL })
  const onProgress = (progress: Progress) => heard.push(progress)
  await client.endpoint({ method: 'GET', path: '/chunked', response: file(), onProgress })()

  expect(heard[heard.length - 1]).toEqual({ loaded: 2 })
})

it('may take longer than its time-out as long as it gets on', async () => {
  expect(await contentOf(await download('/slow', 400)())).toBe('xxxxxx')
})

it.each(['/silent', '/stalled'] as const)('times out and drops the connection of %s', async (path) => {
  expect(await failureOf(download(path, 80)())).toMatchObject({ name: 'TimeoutError', retryable: true })
  await waitFor(() => server.cancelled.includes(path))
})

it.each(['/silent', '/stalled'] as const)('aborts at once and drops the connection of %s', async (path) => {
  const before = paths()
  const controller = new AbortController()
  const pending = failureOf(download(path)(undefined, { signal: controller.signal }))
  await waitFor(() => server.received.length === 1)
  controller.abort('left the page')

  expect(await pending).toMatchObject({ name: 'AbortError', cause: 'left the page' })
  await waitFor(() => server.cancelled.includes(path))
  expect(paths()).toEqual(before)
})

it('refuses a method that no platform downloads with', async () => {
  const client = createClient({ baseURL: server.baseURL })
  const post = client.endpoint({ method: 'POST', path: '/book.txt', response: file() })

  await expect(post()).rejects.toThrow('The platforms download files with GET, not with POST')
  expect(server.received).toEqual([])
})
