import {
  AbortController,
  bytes,
  cloudContainerTransport,
  cloudFunctionTransport,
  createClient,
  events,
  file,
  json,
  multipart,
  type RequestFailure,
  relayTransport,
  type Transport,
  taroTransport,
  text,
} from '@taro-query/request'
import { startServer, type TestServer, unusedURL } from '../server/startServer'
import { phone } from './phone'

// What only a stub of `wx.cloud` can say; the rest is in test/simulator/transports.

const { cloud } = phone
let clients = 0
const client = (transport: Transport, timeout = 1_000) =>
  createClient({ baseURL: 'http://stock.example.com', name: `stock ${++clients}`, transport, timeout })
const overFunction = () => client(cloudFunctionTransport({ name: 'relay', env: 'prod-1' }))
const overContainer = () => client(cloudContainerTransport({ service: 'books', env: 'prod-1' }))
const getBook = (api = overFunction()) => api.endpoint({ method: 'GET', path: '/books', response: json() })
const failureOf = (promise: Promise<unknown>): Promise<RequestFailure> =>
  promise.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: RequestFailure) => error,
  )
const failing = (error: object) => () => ({ result: { relay: 1, error } })
const answering = (answer: object) => () => ({ result: { relay: 1, status: 200, headers: {}, cookies: [], ...answer } })

beforeEach(() => {
  cloud.calls.length = 0
  cloud.answer = answering({ body: { text: '{"title":"红楼梦"}' } })
})

it('initialises the cloud at the first request, once, and not before', async () => {
  const book = getBook()
  const other = getBook()
  expect(cloud.inits).toEqual([])

  await book()
  await other()
  expect(cloud.inits).toEqual([{ env: 'prod-1' }])
})

it('calls the function with the request, in the environment that it names', async () => {
  expect(await getBook()()).toEqual({ title: '红楼梦' })
  await getBook(client(cloudFunctionTransport({ name: 'relay' })))()

  const data = {
    relay: 1,
    method: 'GET',
    url: 'http://stock.example.com/books',
    headers: {},
    content: 'text',
    timeout: 1_000,
  }
  expect(cloud.calls).toEqual([
    { name: 'relay', data, config: { env: 'prod-1' } },
    { name: 'relay', data },
  ])
})

it('calls the container by its path, under the service’s name', async () => {
  cloud.answer = () => ({ statusCode: 200, header: {}, data: '{}' })
  await overContainer().endpoint({ method: 'POST', path: '/books', body: json(), response: json() })({ body: { a: 1 } })

  expect(cloud.calls).toEqual([
    {
      path: '/books',
      method: 'POST',
      header: { 'content-type': 'application/json', 'X-WX-SERVICE': 'books' },
      data: '{"a":1}',
      dataType: 'text',
      responseType: 'text',
      timeout: 1_000,
      config: { env: 'prod-1' },
    },
  ])
})

// errCode of developers.weixin.qq.com/miniprogram/dev/wxcloud/reference/errcode.html, and texts that developers report.
const failed = (inner: string) =>
  `cloud.callFunction:fail requestID 8ffd5110, cloud function service error code ${inner}; at cloud.callFunction api;`
it.each<[errCode: number | undefined, errMsg: string, expected: object]>([
  [-1, 'cloud.callFunction:fail Error: ESOCKETTIMEDOUT', { name: 'TimeoutError', retryable: true, timeout: 1_000 }],
  [-1, 'cloud.callFunction:fail -106:net::ERR_INTERNET_DISCONNECTED', { name: 'NetworkError', reason: 'offline' }],
  [-1, 'cloud.callFunction:fail -105:net::ERR_NAME_NOT_RESOLVED', { name: 'NetworkError', reason: 'dns' }],
  [-1, 'cloud.callFunction:fail interrupted', { name: 'InterruptedError', retryable: true }],
  [-1, 'cloud.callFunction:fail system error', { name: 'NetworkError', reason: 'unknown', retryable: true }],
  [-401001, 'no permission', { name: 'NetworkError', retryable: false }],
  [-401002, 'invalid parameter', { name: 'NetworkError', retryable: false }],
  [-401003, 'invalid parameter type', { name: 'NetworkError', retryable: false }],
  [-404001, 'empty response', { name: 'NetworkError', retryable: true }],
  [-404005, 'too many polls', { name: 'TimeoutError', timeout: 1_000 }],
  [-404010, 'polling result expired', { name: 'NetworkError', reason: 'unknown', retryable: true }],
  [-404012, 'polling exceeds max retries', { name: 'TimeoutError', retryable: true }],
  [
    -404011,
    failed('-504003, error message Invoking task timed out after 3 seconds'),
    { name: 'TimeoutError', timeout: 3_000 },
  ],
  [
    -404011,
    failed('-501000, error message FunctionName parameter could not be found.'),
    { name: 'NetworkError', retryable: false },
  ],
  [-404011, failed("-504002, error message Error: Cannot find module 'x'"), { name: 'NetworkError', retryable: true }],
  [-501001, 'system error', { name: 'NetworkError', retryable: true }],
  [-501002, 'resource timed out', { name: 'TimeoutError', retryable: true }],
  [-501003, 'exceed request limit', { name: 'NetworkError', retryable: true }],
  [-501004, 'exceed concurrent request limit', { name: 'NetworkError', retryable: true }],
  [-501005, 'invalid env', { name: 'NetworkError', retryable: false }],
  [-501007, 'invalid parameter', { name: 'NetworkError', retryable: false }],
  [-501009, 'no such resource', { name: 'NetworkError', retryable: false }],
  [-604102, 'call timeout', { name: 'TimeoutError' }],
  // An older client has it in its text alone.
  [
    undefined,
    'errCode: -501005 invalid env | errMsg: cloud.callFunction:fail',
    { name: 'NetworkError', retryable: false },
  ],
])('translates errCode %p %p', async (errCode, errMsg, expected) => {
  const cause = Object.assign(new Error(errMsg), { errMsg, ...(errCode !== undefined && { errCode }) })
  cloud.answer = () => Promise.reject(cause)

  for (const api of [overFunction(), overContainer()]) {
    expect(await failureOf(getBook(api)())).toMatchObject({ ...expected, cause })
  }
})

it('says of a function that ran out of time where to give it more', async () => {
  cloud.answer = () => Promise.reject({ errCode: -404011, errMsg: failed('-504003, Task timed out after 3 seconds') })
  const { message } = await failureOf(getBook()())

  expect(message).toBe(
    "GET http://stock.example.com/books timed out after 3000 ms: the cloud function's own time-out, which is 3 s until you raise it (云开发 → 云函数 → 配置 → 超时时间)",
  )
})

it('says of a relay that ran out of time in its function what its limit follows', async () => {
  cloud.answer = failing({ fault: 'timeout', code: 'timeout', message: 'did not answer', timeout: 2_700 })
  const error = await failureOf(getBook(client(cloudFunctionTransport({ name: 'relay' }), 10_000))())

  expect(error).toMatchObject({ name: 'TimeoutError', timeout: 2_700, retryable: true })
  expect(error.message).toBe(
    "GET http://stock.example.com/books timed out after 2700 ms: the relay's own limit, 300 ms less than the cloud function's own time-out, which is 3 s until you raise it (云开发 → 云函数 → 配置 → 超时时间)",
  )
})

it('says nothing of limits where the time was the app’s own', async () => {
  cloud.answer = failing({ fault: 'timeout', code: 'timeout', message: 'did not answer', timeout: 1_000 })

  expect((await failureOf(getBook()())).message).toBe('GET http://stock.example.com/books timed out after 1000 ms')
})

it.each<[error: object, host: string, message: string]>([
  [
    { code: 'origin', host: 'evil.example.com', message: "http://evil.example.com is not in the relay's allow list" },
    'evil.example.com',
    "by the relay: http://evil.example.com is not in the relay's allow list",
  ],
  [
    { code: 'address', host: 'stock.example.com', message: 'It has a private address: allow it with private: true' },
    'stock.example.com',
    'by the relay: It has a private address: allow it with private: true',
  ],
  [{ code: 'url', host: '', message: 'The URL cannot be read' }, 'stock.example.com', 'by the relay: The URL cannot'],
  [{ code: 'url', message: 'The URL cannot be read' }, 'stock.example.com', 'by the relay: The URL cannot be read'],
])('says in the relay’s own words what its list refused: %j', async (told, host, message) => {
  cloud.answer = failing({ fault: 'domain', ...told })
  const error = await failureOf(getBook()())

  expect(error).toMatchObject({ name: 'DomainError', host, list: 'relay', retryable: false })
  expect(error.message).toContain(`GET http://stock.example.com/books was refused ${message}`)
  expect(String(error.stack)).not.toContain('合法域名')
})

it('says of text that the relay cannot read why', async () => {
  cloud.answer = failing({ fault: 'parse', code: 'charset', message: 'The response is in "x", which is no encoding' })

  expect(await failureOf(getBook()())).toMatchObject({
    name: 'ParseError',
    message:
      'GET http://stock.example.com/books answered with what its endpoint cannot read: The response is in "x", which is no encoding',
  })
})

it.each<[fault: object, expected: object]>([
  [
    { fault: 'domain', host: 'evil.example.com' },
    { name: 'DomainError', host: 'evil.example.com', list: 'relay' },
  ],
  [{ fault: 'wrong' }, { name: 'NetworkError', reason: 'unknown', retryable: false }],
  [
    { fault: 'timeout', timeout: 400 },
    { name: 'TimeoutError', timeout: 400 },
  ],
  [{ fault: 'dns' }, { name: 'NetworkError', reason: 'dns', retryable: true }],
  [{ fault: 'tls' }, { name: 'NetworkError', reason: 'tls', retryable: false }],
  [{ fault: 'refused' }, { name: 'NetworkError', reason: 'refused', retryable: true }],
  [{ fault: 'reset' }, { name: 'NetworkError', reason: 'reset', retryable: true }],
  [{ fault: 'parse' }, { name: 'ParseError', retryable: false }],
  [{ fault: 'unknown' }, { name: 'NetworkError', reason: 'unknown', retryable: true }],
])('translates what the relay says: %j', async (fault, expected) => {
  cloud.answer = () => ({ result: { relay: 1, error: { code: 'x', message: 'the relay’s own words', ...fault } } })
  const error = await failureOf(getBook()())

  expect(error).toMatchObject(expected)
  if (error.name === 'NetworkError') expect(error.message).toContain('the relay’s own words')
})

it.each([undefined, null, 'hello', { relay: 2 }, { status: 200 }])(
  'says that what answers %j is no relay',
  async (result) => {
    cloud.answer = () => ({ result })

    expect(await failureOf(getBook()())).toMatchObject({
      name: 'NetworkError',
      retryable: false,
      message: expect.stringContaining('the cloud function relay is no relay of version 1'),
    })
  },
)

it('settles at once when it is aborted or late, and ignores what comes afterwards', async () => {
  const unhandled = jest.fn()
  process.on('unhandledRejection', unhandled)
  const late: (() => void)[] = []
  cloud.answer = () => new Promise((_, reject) => late.push(() => reject({ errCode: -1, errMsg: 'too late' })))
  const controller = new AbortController()
  const aborted = getBook()(undefined, { signal: controller.signal })
  const slow = getBook()(undefined, { timeout: 30 })
  setTimeout(() => controller.abort(), 10)

  expect(await failureOf(aborted)).toMatchObject({ name: 'AbortError' })
  expect(await failureOf(slow)).toMatchObject({ name: 'TimeoutError', timeout: 30 })
  expect(late).toHaveLength(2)
  for (const settle of late) settle()
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(unhandled).not.toHaveBeenCalled()
  process.removeListener('unhandledRejection', unhandled)
})

it('refuses what a container does not take, and sends nothing', async () => {
  cloud.answer = () => ({ statusCode: 200, header: {}, data: '' })
  const send = overContainer().endpoint({ method: 'POST', path: '/', body: text(), response: text() })
  const sendBytes = overContainer().endpoint({ method: 'POST', path: '/', body: bytes(), response: text() })
  const tooBig = {
    name: 'NetworkError',
    retryable: false,
    message: expect.stringMatching(/the limit is \d+ of/),
  }

  await send({ body: 'a'.repeat(102_400) })
  await send({ body: '红'.repeat(34_133) })
  await send({ body: '😀'.repeat(25_600) })
  await sendBytes({ body: new ArrayBuffer(20_971_520) })
  expect(cloud.calls).toHaveLength(4)
  expect(await failureOf(send({ body: 'a'.repeat(102_401) }))).toMatchObject(tooBig)
  expect(await failureOf(send({ body: '红'.repeat(34_134) }))).toMatchObject(tooBig)
  expect(await failureOf(send({ body: `${'😀'.repeat(25_600)}a` }))).toMatchObject(tooBig)
  expect(await failureOf(sendBytes({ body: new ArrayBuffer(20_971_521) }))).toMatchObject(tooBig)
  expect(cloud.calls).toHaveLength(4)
})

describe.each<[string, () => Transport]>([
  ['cloudFunctionTransport', () => cloudFunctionTransport({ name: 'relay' })],
  ['cloudContainerTransport', () => cloudContainerTransport({ service: 'books' })],
  ['relayTransport', () => relayTransport({ url: 'https://relay.example.com' })],
])('%s', (_, transport) => {
  const refused = expect.objectContaining({
    name: 'TypeError',
    message: expect.stringContaining('Only taroTransport has'),
  })

  it('refuses uploads, downloads and streams', async () => {
    const api = client(transport())
    const upload = api.endpoint({ method: 'POST', path: '/', body: multipart<{ file: { filePath: string } }>() })
    const download = api.endpoint({ method: 'GET', path: '/', response: file() })
    const stream = api.endpoint({ method: 'GET', path: '/', response: events() })

    await expect(upload({ body: { file: { filePath: 'http://tmp/a' } } })).rejects.toEqual(refused)
    await expect(download()).rejects.toEqual(refused)
    await expect(stream()).rejects.toEqual(refused)
    expect(cloud.calls).toEqual([])
  })
})

describe('an endpoint’s own transport', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  it('is used in place of the client’s, with the client’s interceptors', async () => {
    const seen: string[] = []
    const api = createClient({
      baseURL: server.baseURL,
      transport: cloudFunctionTransport({ name: 'relay' }),
      interceptors: [
        (request, next) => {
          seen.push(request.url)
          return next(request)
        },
      ],
    })
    const book = api.endpoint({ method: 'GET', path: '/book', response: json() })
    const direct = api.endpoint({ method: 'GET', path: '/direct', response: json(), transport: taroTransport() })

    expect(await book()).toEqual({ title: '红楼梦' })
    expect(await direct()).toMatchObject({ url: '/direct' })
    expect(cloud.calls).toHaveLength(1)
    expect(server.received.map(({ url }) => url)).toEqual(['/direct'])
    expect(seen).toEqual([`${server.baseURL}/book`, `${server.baseURL}/direct`])
  })
})

describe('a relay of one’s own', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer({
      '/relay': (response) => response.end(JSON.stringify(answering({ body: { text: '{}' } })().result)),
      '/refusing': (response) =>
        response
          .writeHead(401)
          .end('{"relay":1,"error":{"fault":"wrong","code":"caller","message":"The relay does not know who calls"}}'),
      '/slow': (response) =>
        response.end('{"relay":1,"error":{"fault":"timeout","code":"timeout","message":"did not","timeout":400}}'),
      '/gateway': (response) => response.writeHead(502).end('<h1>Bad Gateway</h1>'),
      '/nothing': (response) => response.writeHead(404).end('not found'),
    })
  })
  beforeEach(() => {
    server.received.length = 0
  })
  afterAll(() => server.close())
  const over = (path: string, secret?: () => Promise<string>) =>
    getBook(client(relayTransport({ url: server.baseURL + path, ...(secret && { secret }) })))

  it('gets the request as JSON, with a secret that is asked for each time', async () => {
    let count = 0
    const book = over('/relay', async () => `secret ${++count}`)
    await book()
    await book()
    await over('/relay')()

    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer secret 1',
      'Bearer secret 2',
      undefined,
    ])
    expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({
      relay: 1,
      url: 'http://stock.example.com/books',
    })
  })

  it('says of its time limit where that is set', async () => {
    expect((await failureOf(over('/slow')())).message).toBe(
      "GET http://stock.example.com/books timed out after 400 ms: the relay's own limit, the timeout of createRelayServer",
    )
  })

  it('names the app’s own request where the relay is not to be reached', async () => {
    const url = await unusedURL()
    const error = await failureOf(getBook(client(relayTransport({ url })))())

    expect(error).toMatchObject({
      name: 'NetworkError',
      reason: 'refused',
      retryable: true,
      request: { method: 'GET', url: 'http://stock.example.com/books', baseURL: 'http://stock.example.com' },
    })
    expect(error.message).toContain(
      `GET http://stock.example.com/books failed: refused (the relay did not answer: POST ${url} failed: refused (`,
    )
  })

  it.each<[errMsg: string, expected: object]>([
    [
      'request:fail url not in domain list',
      { name: 'DomainError', list: 'request', host: '127.0.0.1:1', message: expect.stringContaining('合法域名') },
    ],
    ['request:fail interrupted', { name: 'InterruptedError', retryable: true }],
    ['request:fail timeout', { name: 'TimeoutError', timeout: 1_000 }],
    ['request:fail -202:net::ERR_CERT_INVALID', { name: 'NetworkError', reason: 'tls', retryable: false }],
  ])('names the app’s own request where the way to the relay ends in %s', async (errMsg, expected) => {
    phone.failure = { errMsg }
    const error = await failureOf(getBook(client(relayTransport({ url: 'http://127.0.0.1:1/relay' })))())
    phone.failure = undefined

    expect(error).toMatchObject({ ...expected, request: { method: 'GET', url: 'http://stock.example.com/books' } })
    expect(error.message).toMatch(/^GET http:\/\/stock\.example\.com\/books /)
  })

  it('says why it does not know the caller, and that what answers is none', async () => {
    expect(await failureOf(over('/refusing')())).toMatchObject({
      retryable: false,
      message: expect.stringContaining('does not know who calls'),
    })
    expect(await failureOf(over('/gateway')())).toMatchObject({
      name: 'NetworkError',
      retryable: true,
      message: expect.stringContaining('/gateway answered with status 502, and no JSON'),
    })
    expect(await failureOf(over('/nothing')())).toMatchObject({ name: 'NetworkError', retryable: false })
  })
})
