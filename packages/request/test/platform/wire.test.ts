import { createClient, json, type RequestFailure, text, type, urlencoded } from '@taro-query/request'
import { startServer, type TestServer, unusedURL } from '../server/startServer'
import { waitFor } from '../server/waitFor'

// Every test here runs twice: over Taro's weapp request with a `wx` that speaks HTTP, and over Taro's H5 request.

let server: TestServer

beforeAll(async () => {
  server = await startServer({
    '/bad-json': (response) => response.end('<html>not json'),
    '/bom': (response) => response.end('\uFEFF{"bom":true}'),
    '/html': (response) => response.setHeader('content-type', 'text/html').end('{"from":"an old backend"}'),
    '/empty': (response) => response.writeHead(204).end(),
    '/missing': (response) => response.writeHead(404, { 'X-Trace': 'abc' }).end('{"message":"no such book"}'),
    '/busy': (response) => response.writeHead(503, { 'Retry-After': '2' }).end('try later'),
    '/reset': (response) => response.destroy(),
    '/silent': () => {},
    '/stalled': (response) => response.writeHead(200, { 'content-length': '100' }).write('{"half":'),
  })
})
beforeEach(() => {
  server.received.length = 0
  server.cancelled.length = 0
})
afterAll(() => server.close())

const client = (options: { timeout?: number; headers?: Record<string, string> } = {}) =>
  createClient({ baseURL: server.baseURL, ...options })

const failureOf = (promise: Promise<unknown>): Promise<RequestFailure> =>
  promise.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: RequestFailure) => error,
  )

const get = (path: `/${string}`, timeout?: number) =>
  client(timeout === undefined ? {} : { timeout }).endpoint({ method: 'GET', path, response: json() })

it('puts path parameters, query and JSON body on the wire', async () => {
  const addNote = client({ headers: { 'X-App': '1' } }).endpoint({
    method: 'POST',
    path: '/books/:id/notes',
    query: type<{ q: string; tags?: string[]; since?: Date; page?: number }>(),
    body: json<{ text: string }>(),
    response: json<{ url: string; body: string }>(),
  })
  const since = new Date(0)
  const echo = await addNote({
    params: { id: 'é/1' },
    query: { q: "a & b's", tags: ['x', 'y'], since },
    body: { text: '书' },
  })

  expect(echo.url).toBe('/books/%C3%A9%2F1/notes?q=a%20%26%20b%27s&tags=x&tags=y&since=1970-01-01T00%3A00%3A00.000Z')
  expect(echo.body).toBe('{"text":"书"}')
  expect(server.received[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'x-app': '1' })
})

it('sends a form as a browser would', async () => {
  const reserve = client().endpoint({
    method: 'POST',
    path: '/reservations',
    body: urlencoded<{ title: string; copies: number }>(),
    response: json(),
  })
  await reserve({ body: { title: "The Owl's (2nd) ed. ~ 100%", copies: 2 } })

  expect(server.received[0]).toMatchObject({
    body: 'title=The+Owl%27s+%282nd%29+ed.+%7E+100%25&copies=2',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
})

it.each(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE'] as const)('sends %s', async (method) => {
  await client().endpoint({ method, path: '/any' })()

  expect(server.received[0]?.method).toBe(method)
})

it('sends the body of a DELETE', async () => {
  const remove = client().endpoint({ method: 'DELETE', path: '/notes', body: json<{ ids: number[] }>() })

  expect(await remove({ body: { ids: [1] } })).toMatchObject({ body: '{"ids":[1]}' })
})

it('reads JSON that the server calls text/html, because the endpoint says JSON', async () => {
  expect(await get('/html')()).toEqual({ from: 'an old backend' })
})

it('reads JSON after a byte order mark', async () => {
  expect(await get('/bom')()).toEqual({ bom: true })
})

it('gives undefined for a 204', async () => {
  expect(await get('/empty')()).toBeUndefined()
})

it('gives the text that an endpoint asks for', async () => {
  expect(await client().endpoint({ method: 'GET', path: '/bad-json', response: text() })()).toBe('<html>not json')
})

it('fails with a ParseError that shows what came instead of JSON', async () => {
  expect(await failureOf(get('/bad-json')())).toMatchObject({
    name: 'ParseError',
    text: '<html>not json',
    retryable: false,
  })
})

it('fails with an HttpError that carries the status, the headers and the parsed body', async () => {
  const error = await failureOf(get('/missing')())

  expect(error).toMatchObject({ name: 'HttpError', status: 404, data: { message: 'no such book' }, retryable: false })
  expect(error).toHaveProperty('headers.x-trace', 'abc')
  expect(error.message).toBe(`GET ${server.baseURL}/missing answered with status 404`)
})

it('passes on when the server wants to be asked again', async () => {
  expect(await failureOf(get('/busy')())).toMatchObject({ data: 'try later', retryable: true, retryAfter: 2000 })
})

it('fails with a retryable NetworkError when nothing listens', async () => {
  const error = await failureOf(createClient({ baseURL: await unusedURL() }).endpoint({ method: 'GET', path: '/' })())

  expect(error).toMatchObject({ name: 'NetworkError', retryable: true })
})

it('fails with a retryable NetworkError when the connection breaks', async () => {
  expect(await failureOf(get('/reset')())).toMatchObject({ name: 'NetworkError', retryable: true })
})

it.each(['/silent', '/stalled'] as const)('times out and drops the connection of %s', async (path) => {
  const error = await failureOf(get(path, 80)())

  expect(error).toMatchObject({ name: 'TimeoutError', timeout: 80, retryable: true })
  await waitFor(() => server.cancelled.includes(path))
})

it.each(['/silent', '/stalled'] as const)('aborts at once and drops the connection of %s', async (path) => {
  const controller = new AbortController()
  const pending = failureOf(get(path)(undefined, { signal: controller.signal }))
  await waitFor(() => server.received.length === 1)
  controller.abort('left the page')

  expect(await pending).toMatchObject({ name: 'AbortError', cause: 'left the page', retryable: false })
  await waitFor(() => server.cancelled.includes(path))
})

it('sends nothing for a signal that is aborted already', async () => {
  const error = await failureOf(get('/any')(undefined, { signal: AbortSignal.abort() }))

  expect(error.name).toBe('AbortError')
  expect(server.received).toEqual([])
})

it("leaves the caller's headers as they are", async () => {
  const headers = Object.freeze({ 'X-App': '1' })
  await client({ headers }).endpoint({ method: 'POST', path: '/any', body: json<object>() })({ body: {} })

  expect(headers).toEqual({ 'X-App': '1' })
})
