import { runInNewContext } from 'node:vm'
import { createClient, json, type TransportRequest, type, urlencoded, type ValidationError } from '@taro-query/request'
import { type as arktype } from 'arktype'
import * as v from 'valibot'
import { z } from 'zod'

const sent: TransportRequest[] = []
let answer = { status: 200, headers: {}, body: '{}' }
beforeEach(() => {
  sent.length = 0
  answer = { status: 200, headers: {}, body: '{}' }
})

const client = createClient({
  baseURL: 'https://a.test',
  transport: async (request) => {
    sent.push(request)
    return answer
  },
})

// The same schema in three libraries: a page that may come as text and is 1 unless given; a date that goes out as text.
const search = {
  zod: z.object({ page: z.coerce.number().min(1).default(1), since: z.date().optional() }),
  valibot: v.object({
    page: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.minValue(1)), 1),
    since: v.optional(v.date()),
  }),
  arktype: arktype({ page: arktype('number >= 1').default(1), 'since?': 'Date' }),
}
const book = {
  zod: z.object({ id: z.number(), title: z.string().transform((title) => title.trim()) }),
  valibot: v.object({ id: v.number(), title: v.pipe(v.string(), v.trim()) }),
  arktype: arktype({ id: 'number', title: 'string.trim' }),
}

describe.each(['zod', 'valibot', 'arktype'] as const)('a schema of %s', (library) => {
  const list = client.endpoint({ method: 'GET', path: '/books', query: search[library] })
  const add = client.endpoint({ method: 'POST', path: '/books', body: json(book[library]), response: json() })
  const get = client.endpoint({ method: 'GET', path: '/books/1', response: json(book[library]) })

  it('writes the query that comes out of it, defaults and all', async () => {
    await list()
    await list({ query: { page: 3, since: new Date(0) } })

    expect(sent.map(({ url }) => url)).toEqual([
      'https://a.test/books?page=1',
      'https://a.test/books?page=3&since=1970-01-01T00%3A00%3A00.000Z',
    ])
  })

  it('refuses a query before anything is sent', async () => {
    const error = await list({ query: { page: 0 } }).then(
      () => Promise.reject(new Error('it was sent')),
      (error: ValidationError) => error,
    )

    expect(error).toMatchObject({ name: 'ValidationError', where: 'query', retryable: false })
    expect(error.message).toMatch(
      /^GET https:\/\/a\.test\/books was not sent: its query does not fit its schema: page: /,
    )
    expect(error.issues[0]?.message).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('sends the body that comes out of it', async () => {
    await add({ body: { id: 1, title: '  Water Margin ' } })

    expect(sent[0]?.body).toBe('{"id":1,"title":"Water Margin"}')
  })

  it('refuses a body before anything is sent', async () => {
    const body = { id: '1', title: 'Water Margin' } as never

    await expect(add({ body })).rejects.toMatchObject({ name: 'ValidationError', where: 'body' })
    expect(sent).toEqual([])
  })

  it('gives the response that comes out of it', async () => {
    answer.body = '{"id":1,"title":" Water Margin "}'

    expect(await get()).toEqual({ id: 1, title: 'Water Margin' })
  })

  it('refuses a response', async () => {
    answer.body = '{"id":1}'

    await expect(get()).rejects.toMatchObject({ name: 'ValidationError', where: 'response', issues: { length: 1 } })
  })
})

it('takes a schema for a form, and sends what comes out of it', async () => {
  const fields = z.object({ seats: z.array(z.number()).transform((seats) => seats.join()) })
  const reserve = client.endpoint({ method: 'POST', path: '/reservations', body: urlencoded(fields) })
  await reserve({ body: { seats: [1, 2] } })

  expect(sent[0]?.body).toBe('seats=1%2C2')
  await expect(reserve({ body: { seats: ['a'] } as never })).rejects.toMatchObject({ where: 'body' })
})

it('writes what is nested as the endpoint says', async () => {
  interface Search {
    filter: { title: string }
    ids: number[]
  }
  const toFields = ({ filter, ids }: Search) => ({ filter: JSON.stringify(filter), 'ids[]': ids })
  const find = client.endpoint({ method: 'GET', path: '/books', query: type<Search>(toFields) })
  const save = client.endpoint({ method: 'POST', path: '/searches', body: urlencoded(type<Search>(toFields)) })
  const search = { filter: { title: '水' }, ids: [1, 2] }
  await find({ query: search })
  await save({ body: search })

  const pairs = [
    ['filter', '{"title":"水"}'],
    ['ids[]', '1'],
    ['ids[]', '2'],
  ]
  expect([...new URL(String(sent[0]?.url)).searchParams]).toEqual(pairs)
  expect([...new URLSearchParams(String(sent[1]?.body))]).toEqual(pairs)
})

it('rejects with the error that unwrap throws, of whatever class', async () => {
  class ApiError extends Error {
    override name = 'ApiError'
    constructor(
      readonly code: number,
      message: string,
    ) {
      super(message)
    }
  }
  const { endpoint } = createClient({
    baseURL: 'https://b.test',
    transport: async () => ({ status: 200, headers: {}, body: '{"code":1001,"message":"余额不足"}' }),
    unwrap: (envelope) => {
      const { code, message, data } = envelope as { code: number; message: string; data: unknown }
      if (code !== 0) throw new ApiError(code, message)
      return data
    },
  })
  const pay = endpoint({ method: 'POST', path: '/payments', response: json() })

  await expect(pay()).rejects.toBeInstanceOf(ApiError)
  await expect(pay()).rejects.toMatchObject({ name: 'ApiError', code: 1001, message: '余额不足' })
})

it.each([204, 205])('gives undefined for %i, which has no body', async (status) => {
  answer = { status, headers: {}, body: '' }
  const remove = client.endpoint({ method: 'DELETE', path: '/books/1', response: json<{ id: number } | undefined>() })

  expect(await remove()).toBeUndefined()
})

it('gives undefined for a HEAD, and for an empty body where the endpoint promises none', async () => {
  answer.body = ''

  expect(await client.endpoint({ method: 'HEAD', path: '/', response: json() })()).toBeUndefined()
  expect(await client.endpoint({ method: 'POST', path: '/' })()).toBeUndefined()
})

it('says that an empty 200 is no JSON', async () => {
  answer.body = ''
  const get = client.endpoint({ method: 'GET', path: '/books', response: json<string[]>() })

  await expect(get()).rejects.toMatchObject({ name: 'ParseError', text: '' })
})

describe('two clients with one identity', () => {
  const { NODE_ENV } = process.env
  afterEach(() => {
    process.env.NODE_ENV = NODE_ENV
    jest.restoreAllMocks()
  })
  const warningsOf = (name: string) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
    createClient({ baseURL: 'https://c.test', name })
    createClient({ baseURL: 'https://d.test', name })
    return warn.mock.calls.flat()
  }

  it('are pointed out while developing, because their queries would share data', () => {
    process.env.NODE_ENV = 'development'

    expect(warningsOf('shop')).toEqual([expect.stringMatching(/two clients "shop".*createClient\(\{ name \}\)/)])
  })

  it('are no matter in production', () => {
    process.env.NODE_ENV = 'production'

    expect(warningsOf('archive')).toEqual([])
  })
})

it('waits for a schema and for headers whose promises are not of this realm’s Promise', async () => {
  // As on iPhones where WeChat brings its own.
  const Other: PromiseConstructor = runInNewContext('Promise')
  const later = <T>(value: T) => new Other<T>((resolve) => setTimeout(resolve, 1, value))
  const schema = {
    '~standard': {
      version: 1 as const,
      vendor: 'test',
      validate: () => later({ issues: [{ message: 'bad' }] }) as never,
    },
  }
  const headers = () => later({ 'x-a': '1' })
  const slow = createClient({
    baseURL: 'https://a.test',
    headers,
    transport: async (request) => {
      sent.push(request)
      return answer
    },
  })

  await expect(slow.endpoint({ method: 'GET', path: '/', query: schema })()).rejects.toThrow('bad')
  await expect(slow.endpoint({ method: 'GET', path: '/', response: json(schema) })()).rejects.toThrow('bad')
  expect(sent[0]?.headers).toEqual({ 'x-a': '1' })
})
