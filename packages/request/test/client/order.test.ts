import {
  createClient,
  HttpError,
  type Interceptor,
  json,
  type Transport,
  type TransportRequest,
  type,
} from '@taro-query/request'

const answer =
  (body: string, status = 200): Transport =>
  async () => ({ status, headers: {}, body })

/** A transport that remembers what it was given. */
function recorder(body = '{}') {
  const requests: TransportRequest[] = []
  const transport: Transport = (request) => {
    requests.push(request)
    return answer(body)(request)
  }
  return { requests, transport }
}

it('runs interceptors from the outside in, and lets one of them send again', async () => {
  const log: string[] = []
  const signIn: Interceptor = async (request, next) => {
    const response = await next(request)
    if (response.status !== 401) return response
    log.push('sign in')
    return next({ ...request, headers: { ...request.headers, Authorization: 'new' } })
  }
  const trace: Interceptor = async (request, next) => {
    const response = await next(request)
    log.push(`${request.headers.authorization ?? request.headers.Authorization ?? 'nobody'} ${response.status}`)
    return response
  }
  const transport: Transport = async (request) =>
    request.headers.authorization === 'new' ? answer('"secret"')(request) : answer('', 401)(request)
  const client = createClient({ baseURL: 'https://a.test', transport, interceptors: [signIn, trace] })

  expect(await client.endpoint({ method: 'GET', path: '/me' })()).toBe('secret')
  expect(log).toEqual(['nobody 401', 'sign in', 'new 200'])
})

it('rejects when an interceptor throws before it returns a promise', async () => {
  const broken: Interceptor = () => {
    throw new Error('broken')
  }
  const client = createClient({ baseURL: 'https://a.test', transport: answer(''), interceptors: [broken] })

  await expect(client.endpoint({ method: 'GET', path: '/' })()).rejects.toThrow('broken')
})

it('tells the transport where the client belongs, and how long it may take', async () => {
  const { requests, transport } = recorder()
  const client = createClient({ baseURL: 'https://a.test/v1/', transport, timeout: 500 })
  await client.endpoint({ method: 'GET', path: '/books' })()

  expect(requests[0]).toMatchObject({
    method: 'GET',
    baseURL: 'https://a.test/v1/',
    url: 'https://a.test/v1/books',
    body: undefined,
    timeout: 500,
    signal: { aborted: false },
  })
})

it('asks for its headers anew for every call', async () => {
  const { requests, transport } = recorder()
  let token = 0
  const headers = async () => ({ 'X-Token': String(++token), 'x-none': undefined })
  const getAny = createClient({ baseURL: 'https://a.test', transport, headers }).endpoint({ method: 'GET', path: '/' })
  await getAny()
  await getAny()

  expect(requests.map((request) => request.headers)).toEqual([{ 'x-token': '1' }, { 'x-token': '2' }])
})

it('takes the data out of its envelope before the schema sees it', async () => {
  const schema = {
    '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value: Number(value) + 1 }) },
  } as const
  const client = createClient({
    baseURL: 'https://a.test',
    transport: answer('{"code":0,"data":41}'),
    unwrap: (envelope) => (envelope as { data: unknown }).data,
  })

  expect(await client.endpoint({ method: 'GET', path: '/', response: json(schema) })()).toBe(42)
})

it('rejects with what unwrap throws', async () => {
  const unwrap = () => {
    throw new RangeError('code 7')
  }
  const client = createClient({ baseURL: 'https://a.test', transport: answer('{}'), unwrap })

  await expect(client.endpoint({ method: 'GET', path: '/' })()).rejects.toThrow(RangeError)
})

it('does not unwrap the body of an error', async () => {
  const unwrap = jest.fn()
  const client = createClient({ baseURL: 'https://a.test', transport: answer('{"message":"no"}', 400), unwrap })

  await expect(client.endpoint({ method: 'GET', path: '/' })()).rejects.toMatchObject({ data: { message: 'no' } })
  expect(unwrap).not.toHaveBeenCalled()
})

it('fails with a ValidationError that names the field, and keeps all issues', async () => {
  const issues = [{ message: 'expected a string', path: ['items', { key: 0 }, 'title'] }, { message: 'another' }]
  const schema = { '~standard': { version: 1, vendor: 'test', validate: async () => ({ issues }) } } as const
  const getBooks = createClient({ baseURL: 'https://a.test', transport: answer('{}') }).endpoint({
    method: 'GET',
    path: '/books',
    query: type<{ token: string }>(),
    response: json(schema),
  })

  await expect(getBooks({ query: { token: 'secret' } })).rejects.toMatchObject({
    name: 'ValidationError',
    issues,
    message:
      'GET https://a.test/books answered with data that does not fit its schema: items.0.title: expected a string',
  })
})

it('gives JSON if it can and text if it must, when the endpoint does not say', async () => {
  const getAny = (body: string) =>
    createClient({ baseURL: 'https://a.test', transport: answer(body) }).endpoint({ method: 'GET', path: '/' })()

  expect(await getAny('{"a":1}')).toEqual({ a: 1 })
  expect(await getAny('<p>')).toBe('<p>')
  expect(await getAny('')).toBeUndefined()
})

it('settles at once when the caller aborts, though an interceptor waits for ever', async () => {
  const stuck: Interceptor = () => new Promise(() => {})
  const getAny = createClient({ baseURL: 'https://a.test', transport: answer(''), interceptors: [stuck] }).endpoint({
    method: 'GET',
    path: '/',
  })
  const controller = new AbortController()
  const pending = getAny(undefined, { signal: controller.signal })
  controller.abort()

  await expect(pending).rejects.toMatchObject({ name: 'AbortError', cause: controller.signal.reason })
})

it('identifies endpoints by client, method and path', () => {
  const { transport } = recorder()
  const definition = { method: 'GET', path: '/books/:id' } as const

  const byURL = createClient({ baseURL: '/api', transport }).endpoint(definition)
  const byName = createClient({ baseURL: () => '/api', name: 'shop', transport }).endpoint(definition)
  expect(byURL.key).toEqual(['/api', 'GET', '/books/:id'])
  expect(byName.key).toEqual(['shop', 'GET', '/books/:id'])
  expect(byName.method).toBe('GET')
})

it('asks a baseURL function for every call', async () => {
  const { requests, transport } = recorder()
  let region = 'cn'
  const baseURL = () => `https://${region}.test`
  const getAny = createClient({ baseURL, name: 'api', transport }).endpoint({ method: 'GET', path: '/x' })
  await getAny()
  region = 'eu'
  await getAny()

  expect(requests.map((request) => request.url)).toEqual(['https://cn.test/x', 'https://eu.test/x'])
})

it('refuses a client that cannot work', () => {
  const { transport } = recorder()

  expect(() => createClient({ baseURL: 'https://a.test', timeout: 0, transport })).toThrow('positive')
  // @ts-expect-error a baseURL function needs a name
  expect(() => createClient({ baseURL: () => 'https://a.test', transport })).toThrow('needs a name')
})

it('keeps what must not be logged out of its messages', async () => {
  const client = createClient({
    baseURL: 'https://a.test',
    transport: answer('', 500),
    headers: { authorization: 'pw' },
  })
  const getAny = client.endpoint({ method: 'GET', path: '/x', query: type<{ token: string }>() })
  const error = await getAny({ query: { token: 'pw' } }).catch((cause: HttpError) => cause)

  expect(error).toHaveProperty('message', 'GET https://a.test/x answered with status 500')
  expect(error).toHaveProperty('request', {
    method: 'GET',
    url: 'https://a.test/x?token=pw',
    baseURL: 'https://a.test',
  })
  expect(error).toBeInstanceOf(HttpError)
})
