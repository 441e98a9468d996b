import { createClient, json, type TransportRequest, type, urlencoded } from '@taro-query/request'

const sent: TransportRequest[] = []
beforeEach(() => {
  sent.length = 0
})

const client = (baseURL = 'https://a.test') =>
  createClient({
    baseURL,
    transport: async (request) => {
      sent.push(request)
      return { status: 200, headers: {}, body: '' }
    },
  })

it.each([
  ['https://a.test', 'https://a.test/books'],
  ['https://a.test/', 'https://a.test/books'],
  ['https://a.test/v1//', 'https://a.test/v1/books'],
  ['/api', '/api/books'],
  ['/', '/books'],
  ['', '/books'],
])('joins %j without a double slash', async (baseURL, url) => {
  await client(baseURL).endpoint({ method: 'GET', path: '/books' })()

  expect(sent[0]?.url).toBe(url)
})

it('fills whole segments and leaves other colons alone', async () => {
  const get = client().endpoint({ method: 'GET', path: '/v1/:shop/books:search/:id' })
  await get({ params: { shop: 'a b', id: 0 } })

  expect(sent[0]?.url).toBe('https://a.test/v1/a%20b/books:search/0')
})

it.each([undefined, null, '', '.', '..', Number.NaN, {}, true])('refuses %j as a path parameter', async (id) => {
  const get = client().endpoint({ method: 'GET', path: '/books/:id' })

  await expect(get({ params: { id: id as never } })).rejects.toThrow(/"id"/)
  expect(sent).toEqual([])
})

it.each([
  [{ filter: { a: 1 } }, 'query.filter is an object'],
  [{ cursor: null }, 'query.cursor is null'],
  [{ page: Number.NaN }, 'query.page is NaN'],
  [{ ids: [[1]] }, 'query.ids is an object'],
  [{ since: new Date(Number.NaN) }, 'query.since is Invalid Date'],
])('refuses the query %j before anything is sent', async (query, message) => {
  const get = client().endpoint({ method: 'GET', path: '/books', query: type<Record<string, string>>() })

  await expect(get({ query: query as never })).rejects.toThrow(message)
  expect(sent).toEqual([])
})

it('refuses a path with a query in it, and a baseURL with one', async () => {
  expect(() => client().endpoint({ method: 'GET', path: '/books?a=1' })).toThrow('give the endpoint a query')
  await expect(client('https://a.test?key=1').endpoint({ method: 'GET', path: '/' })()).rejects.toThrow('has a query')
})

it('writes no question mark for a query that has nothing in it', async () => {
  const get = client().endpoint({ method: 'GET', path: '/books', query: type<{ cursor?: string; ids?: string[] }>() })
  await get({ query: { ids: [] } })

  expect(sent[0]?.url).toBe('https://a.test/books')
})

it.each([
  [{ 'x-a': 'b\r\nx-c: d' }, 'encode it'],
  [{ 'x-a': '书' }, 'encode it'],
  [{ 'x a': 'b' }, '"x a"'],
  [{ '': 'b' }, '""'],
])('refuses the headers %j', async (headers, message) => {
  const transport = jest.fn()
  const get = createClient({ baseURL: 'https://a.test', headers, transport }).endpoint({ method: 'GET', path: '/' })

  await expect(get()).rejects.toThrow(message)
  expect(transport).not.toHaveBeenCalled()
})

it('refuses headers that an interceptor breaks', async () => {
  const transport = jest.fn()
  const get = createClient({
    baseURL: 'https://a.test',
    transport,
    interceptors: [(request, next) => next({ ...request, headers: { 'x-a': '1\n2' } })],
  }).endpoint({ method: 'GET', path: '/' })

  await expect(get()).rejects.toThrow('encode it')
  expect(transport).not.toHaveBeenCalled()
})

it('sends one content-type, the one of the body', async () => {
  const headers = { 'Content-Type': 'text/plain' }
  const transport = jest.fn(async () => ({ status: 200, headers: {}, body: '' }))
  const add = createClient({ baseURL: 'https://a.test', headers, transport }).endpoint({
    method: 'POST',
    path: '/',
    body: json<{ a: number }>(),
  })
  await add({ body: { a: 1 } })

  expect(transport).toHaveBeenCalledWith(expect.objectContaining({ headers: { 'content-type': 'application/json' } }))
})

it('writes forms as URLSearchParams does: every ASCII character, and half surrogate pairs', async () => {
  const post = client().endpoint({ method: 'POST', path: '/', body: urlencoded<Record<string, string>>() })
  const everyAscii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join('')
  const texts = [everyAscii, '', '书 & 💡', '\uD800', '\uDC00\uDC00', 'a\uDBFFb', '\uD83D\uDCA1\uD83D', '\uDCA1\uD83D']
  for (const text of texts) await post({ body: { [`n${text}`]: text } })

  expect(sent.map(({ body }) => body)).toEqual(
    texts.map((text) => new URLSearchParams({ [`n${text}`]: text }).toString()),
  )
})

it('reads back forms that URLSearchParams wrote', async () => {
  const fields = urlencoded<{ a: string; b: string[]; c: string }>()
  const body = new URLSearchParams([
    ['a', "it's + 1 & 书"],
    ['b', '1'],
    ['b', '2'],
    ['c', ''],
    ['constructor', 'd'],
  ]).toString()
  const get = createClient({
    baseURL: 'https://a.test',
    transport: async () => ({ status: 200, headers: {}, body }),
  }).endpoint({ method: 'GET', path: '/', response: fields })

  expect(await get()).toEqual({ a: "it's + 1 & 书", b: ['1', '2'], c: '', constructor: 'd' })
})
