import {
  cloudContainerTransport,
  cloudFunctionTransport,
  createClient,
  type Endpoint,
  type EndpointKey,
  type HttpError,
  type Interceptor,
  isRequestError,
  json,
  type NetworkErrorReason,
  AbortController as Ponyfill,
  type RequestFailure,
  relayTransport,
  type StandardSchemaV1,
  taroTransport,
  text,
  type,
  urlencoded,
} from '@taro-query/request'
import { expectTypeOf } from 'expect-type'

interface Book {
  id: number
  title: string
}
interface Search {
  q: string
  tags?: string[]
  since?: Date
}
declare const bookSchema: StandardSchemaV1<{ id: string; title: string }, Book>

const keepGoing: Interceptor = (request, next) => next(request)
const client = createClient({
  baseURL: 'https://api.example.com',
  headers: async () => ({ 'x-app': '1', 'x-none': undefined }),
  interceptors: [keepGoing],
  transport: taroTransport({ enableHttp2: true, credentials: 'include' }),
})

const getBook = client.endpoint({ method: 'GET', path: '/books/:id', response: json(bookSchema) })
const listBooks = client.endpoint({
  method: 'GET',
  path: '/books',
  query: type<{ cursor?: string }>(),
  response: json<Book[]>(),
})
const searchBooks = client.endpoint({ method: 'GET', path: '/search', query: type<Search>() })
const addNote = client.endpoint({ method: 'POST', path: '/books/:bookId/notes/:kind', body: json<{ text: string }>() })
const reserve = client.endpoint({
  method: 'POST',
  path: '/reservations',
  body: urlencoded<{ bookId: number }>(),
  response: text(),
})
const ping = client.endpoint({ method: 'HEAD', path: '/ping' })

// What comes back
expectTypeOf(getBook({ params: { id: 1 } })).resolves.toEqualTypeOf<Book>()
expectTypeOf(listBooks()).resolves.toEqualTypeOf<Book[]>()
expectTypeOf(reserve({ body: { bookId: 1 } })).resolves.toEqualTypeOf<string>()
expectTypeOf(searchBooks({ query: { q: '' } })).resolves.toEqualTypeOf<unknown>()
expectTypeOf(ping()).resolves.toEqualTypeOf<unknown>()

// What goes in
listBooks({ query: { cursor: 'a' } })
listBooks({}, { signal: new AbortController().signal })
listBooks(undefined, { signal: new Ponyfill().signal })
getBook({ params: { id: 'a' } }, { signal: undefined })
addNote({ params: { bookId: 1, kind: 'private' }, body: { text: '' } })
searchBooks({ query: { q: '', tags: ['a'], since: new Date() } })
// @ts-expect-error the input is required
getBook()
// @ts-expect-error params are required
getBook({})
// @ts-expect-error the path has no such parameter
getBook({ params: { id: 1, page: 2 } })
// @ts-expect-error the endpoint takes no query
getBook({ params: { id: 1 }, query: {} })
// @ts-expect-error the parameter is called id
getBook({ params: { ID: 1 } })
// @ts-expect-error a parameter is a string or a number
getBook({ params: { id: null } })
// @ts-expect-error kind is missing
addNote({ params: { bookId: 1 }, body: { text: '' } })
// @ts-expect-error the body is required
addNote({ params: { bookId: 1, kind: 'private' } })
// @ts-expect-error the query is required
searchBooks()
// @ts-expect-error q is required
searchBooks({ query: {} })
// @ts-expect-error the endpoint takes no body
listBooks({ body: {} })
// @ts-expect-error the endpoint takes no params
ping({ params: { id: 1 } })

// What can be defined
expectTypeOf(client.endpoint({ method: 'PUT', path: '/a/:b.json' }))
  .parameter(0)
  .toEqualTypeOf<{
    readonly params: { readonly 'b.json': string | number }
  }>()
client.endpoint({ method: 'POST', path: '/v1/books:search' })()
// @ts-expect-error a GET has no body
client.endpoint({ method: 'GET', path: '/books', body: json<Book>() })
// @ts-expect-error a HEAD has no body
client.endpoint({ method: 'HEAD', path: '/books', body: json<Book>() })
// @ts-expect-error a path starts with a slash
client.endpoint({ method: 'GET', path: 'books' })
// @ts-expect-error methods are in upper case
client.endpoint({ method: 'get', path: '/books' })
// @ts-expect-error a query has no nested objects
type<{ filter: { title: string } }>()
// @ts-expect-error a form has no null
urlencoded<{ title: string | null }>()
// @ts-expect-error the client owns the signal
taroTransport({ signal: new AbortController().signal })
// @ts-expect-error a baseURL function needs a name
createClient({ baseURL: () => 'https://api.example.com' })
createClient({ baseURL: () => 'https://api.example.com', name: 'api' })
// @ts-expect-error a body codec does not read a query
client.endpoint({ method: 'GET', path: '/books', query: json<Book>() })

// A schema gives a body its input type and a response its output type
expectTypeOf(client.endpoint({ method: 'POST', path: '/books', body: json(bookSchema) }))
  .parameter(0)
  .toEqualTypeOf<{ readonly body: { id: string; title: string } }>()
expectTypeOf(
  client.endpoint({ method: 'GET', path: '/', response: urlencoded<{ a: number; b?: string[] }>() }),
).returns.resolves.toEqualTypeOf<{
  a: string
  b?: string | string[]
}>()

// A schema gives a query its input type; its output is what can be written
declare const pageSchema: StandardSchemaV1<{ page?: string }, { page: number }>
expectTypeOf(client.endpoint({ method: 'GET', path: '/books', query: pageSchema }))
  .parameter(0)
  .exclude<void>()
  .toEqualTypeOf<{ readonly query?: { page?: string } | undefined }>()
declare const filterSchema: StandardSchemaV1<{ filter: string }, { filter: { title: string } }>
// @ts-expect-error what comes out of the schema is nested
client.endpoint({ method: 'GET', path: '/books', query: filterSchema })
// @ts-expect-error what comes out of the schema is nested
urlencoded(filterSchema)
// @ts-expect-error bytes are no query
type<ArrayBuffer>()
// @ts-expect-error bytes are no field of a query
type<{ file: ArrayBuffer }>()
// @ts-expect-error the serialiser leaves it nested
type<{ filter: { title: string } }>(({ filter }) => ({ filter }))

// A serialiser lets a query and a form be what they like
interface Nested {
  filter: { title: string }
}
const find = client.endpoint({
  method: 'GET',
  path: '/books',
  query: type<Nested>(({ filter }) => ({ filter: JSON.stringify(filter) })),
})
expectTypeOf(find).parameter(0).toEqualTypeOf<{ readonly query: Nested }>()
find({ query: { filter: { title: '' } } })
// @ts-expect-error a title is text
find({ query: { filter: { title: 1 } } })
const saveSearch = client.endpoint({
  method: 'POST',
  path: '/searches',
  body: urlencoded(type<Nested>(({ filter }) => ({ title: filter.title }))),
})
expectTypeOf(saveSearch).parameter(0).toEqualTypeOf<{ readonly body: Nested }>()

// What query options are made of
expectTypeOf(getBook.key).toEqualTypeOf<EndpointKey>()
declare function inputOf<TInput, TResponse>(endpoint: Endpoint<TInput, TResponse>): [TInput, TResponse]
expectTypeOf(inputOf(getBook)).toEqualTypeOf<[{ readonly params: { readonly id: string | number } }, Book]>()
expectTypeOf(inputOf(listBooks)[0]).extract<void>().toEqualTypeOf<void>()
expectTypeOf(inputOf(listBooks)[0])
  .exclude<void>()
  .toEqualTypeOf<{ readonly query?: { cursor?: string } | undefined }>()

// Failures are told apart by name
declare const error: unknown
if (isRequestError(error)) {
  expectTypeOf(error).toEqualTypeOf<RequestFailure>()
  expectTypeOf(error.retryable).toEqualTypeOf<boolean>()
  if (error.name === 'HttpError') expectTypeOf(error).toEqualTypeOf<HttpError>()
  if (error.name === 'NetworkError') expectTypeOf(error.reason).toEqualTypeOf<NetworkErrorReason>()
}

// An endpoint may have a transport of its own; what it takes and gives stays the same
const clouds = createClient({
  baseURL: 'http://stock.example.com',
  transport: cloudFunctionTransport({ name: 'relay' }),
})
const direct = clouds.endpoint({
  method: 'GET',
  path: '/books/:id',
  response: json(bookSchema),
  transport: taroTransport(),
})
expectTypeOf(direct).toEqualTypeOf(getBook)
cloudFunctionTransport({ name: 'relay', env: 'prod-1', relay: { url: '/relay', secret: async () => 'token' } })
cloudContainerTransport({ service: 'books' })
relayTransport({ url: 'https://relay.example.com' })
// @ts-expect-error a function without its name
cloudFunctionTransport({ env: 'prod-1' })
// @ts-expect-error a container is named by its service
cloudContainerTransport({ name: 'books' })
// @ts-expect-error a transport belongs to an endpoint or a client, not to a call
void direct({ params: { id: 1 } }, { transport: taroTransport() })
