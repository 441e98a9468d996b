/** @jest-environment jsdom */
import {
  endpointMutation,
  endpointQuery,
  QueryClient,
  QueryClientProvider,
  skipToken,
  useMutation,
  useQuery,
} from '@taro-query/react'
import { createClient, HttpError, json, NetworkError, type RequestFailure, type as typeOf } from '@taro-query/request'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import { nodeTransport as transport } from './wire/nodeTransport'
import { startServer, until } from './wire/startServer'

interface Book {
  title: string
}

const received: string[] = []
const closed: string[] = []
let answers: { status: number; headers?: Record<string, string>; after?: number }[] = []

const server = startServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  received.push(`${request.method} ${request.url} ${body}`.trim())
  response.on('close', () => void (response.writableEnded || closed.push(`${request.url}`)))
  const { status, headers, after = 0 } = answers.shift() ?? { status: 200 }
  setTimeout(() => response.writeHead(status, headers).end(JSON.stringify({ title: 'Emma' })), after)
})

let queryClient: QueryClient
beforeEach(() => {
  received.length = 0
  closed.length = 0
  answers = []
  queryClient = new QueryClient()
})
afterEach(() => queryClient.clear())

const api = () => createClient({ ...server, name: 'bookshelf', transport })
const getBook = () => api().endpoint({ method: 'GET', path: '/books/:id', response: json<Book>() })
const book = () => endpointQuery(getBook(), { params: { id: 7 } })
const listBooks = () =>
  api().endpoint({ method: 'GET', path: '/books', query: typeOf<{ tag?: string }>(), response: json<Book>() })

it('makes query options of an endpoint, under a key of client, method, path and input', async () => {
  const options = book()
  expect(options.queryKey).toEqual(['bookshelf', 'GET', '/books/:id', { params: { id: 7 } }])
  expect(await queryClient.fetchQuery(options)).toEqual({ title: 'Emma' })
  expect(received).toEqual(['GET /books/7'])
})

it('gives a left-out input and an empty one the same key: they are the same request', () => {
  expect(endpointQuery(listBooks()).queryKey).toEqual(endpointQuery(listBooks(), {}).queryKey)
})

it("finds the queries of every input by the endpoint's own key", async () => {
  await queryClient.fetchQuery(endpointQuery(listBooks()))
  await queryClient.fetchQuery(endpointQuery(listBooks(), { query: { tag: 'new' } }))
  await queryClient.fetchQuery(book())
  expect(queryClient.getQueryCache().findAll({ queryKey: listBooks().key })).toHaveLength(2)
})

it('takes the request off the wire when the query is cancelled', async () => {
  answers = [{ status: 200, after: 5000 }]
  const options = book()
  const cancelled = queryClient.fetchQuery(options)
  await until(() => received.length === 1)
  await queryClient.cancelQueries(options)
  await expect(cancelled).rejects.toThrow()
  await until(() => closed.length === 1)
})

it('retries what may succeed later, as often as TanStack does, in fetchQuery too', async () => {
  answers = [{ status: 503 }, { status: 429 }, { status: 503 }]
  expect(await queryClient.fetchQuery({ ...book(), retryDelay: 0 })).toEqual({ title: 'Emma' })
  expect(received).toHaveLength(4)
})

it('gives up after three retries', async () => {
  answers = Array.from({ length: 9 }, () => ({ status: 503 }))
  const failed = queryClient.fetchQuery({ ...book(), retryDelay: 0 })
  await expect(failed).rejects.toMatchObject({ name: 'HttpError', status: 503 })
  expect(received).toHaveLength(4)
})

it.each(['POST', 'PATCH'] as const)('never sends a %s twice: the server may have done it already', async (method) => {
  answers = [{ status: 503 }]
  const search = api().endpoint({ method, path: '/search', response: json<Book>() })
  const failed = queryClient.fetchQuery({ ...endpointQuery(search), retryDelay: 0 })
  await expect(failed).rejects.toMatchObject({ name: 'HttpError', retryable: true })
  expect(received).toEqual([`${method} /search`])
})

it('retries a PUT, which may be sent twice', async () => {
  answers = [{ status: 503 }]
  const put = api().endpoint({ method: 'PUT', path: '/search', response: json<Book>() })
  await queryClient.fetchQuery({ ...endpointQuery(put), retryDelay: 0 })
  expect(received).toHaveLength(2)
})

it.each([
  ['what can never succeed', { status: 404 }],
  [
    'for which the server wants a longer wait than 30 s: the error shows at once',
    { status: 503, headers: { 'retry-after': '31' } },
  ],
])('does not retry %s', async (_what, answer) => {
  answers = [answer]
  await expect(queryClient.fetchQuery(book())).rejects.toMatchObject({ name: 'HttpError' })
  expect(received).toHaveLength(1)
})

it.each([
  ['an error of its own', new Error('Code 7')],
  ['nothing at all', null],
])("does not retry what a client's unwrap throws: %s", async (_what, thrown) => {
  const unwrap = jest.fn(() => {
    throw thrown
  })
  const endpoint = createClient({ ...server, transport, unwrap }).endpoint({ method: 'GET', path: '/books' })
  await expect(queryClient.fetchQuery(endpointQuery(endpoint))).rejects.toBe(thrown)
  expect(unwrap).toHaveBeenCalledTimes(1)
})

it("waits as TanStack's own backoff, or longer if the server asks for it", () => {
  const { retryDelay } = book()
  if (typeof retryDelay !== 'function') throw new Error('A function was expected')
  const request = { method: 'GET', url: '/', baseURL: '' } as const
  const busy = (retryAfter: string) =>
    new HttpError(request, { status: 503, headers: { 'retry-after': retryAfter }, body: '' }, undefined)
  const delays = (error: RequestFailure) => [0, 1, 2, 9].map((failures) => retryDelay(failures, error))
  expect(delays(new NetworkError(request, 'reset'))).toEqual([1000, 2000, 4000, 30_000])
  expect(delays(busy('3'))).toEqual([3000, 3000, 4000, 30_000])
  expect(delays(busy('0'))).toEqual([1000, 2000, 4000, 30_000])
  expect(delays(busy('Wed, 21 Oct 2015 07:28:00 GMT'))).toEqual([1000, 2000, 4000, 30_000])
})

it('sends nothing for a skipToken, and the request once there is an input', async () => {
  const { result, rerender } = renderHook(
    ({ id }: { id?: number }) => useQuery(endpointQuery(getBook(), id === undefined ? skipToken : { params: { id } })),
    { initialProps: {}, wrapper: Provided },
  )
  expect(result.current).toMatchObject({ status: 'pending', fetchStatus: 'idle' })
  rerender({ id: 7 })
  await waitFor(() => expect(result.current.data).toEqual({ title: 'Emma' }))
  expect(received).toEqual(['GET /books/7'])
})

it('shows no data of another input while it is skipped', () => {
  queryClient.setQueryData(endpointQuery(listBooks()).queryKey, { title: 'Emma' })
  const { result } = renderHook(() => useQuery(endpointQuery(listBooks(), skipToken)), { wrapper: Provided })
  expect(result.current).toMatchObject({ data: undefined, fetchStatus: 'idle' })
})

it('makes mutation options of an endpoint', async () => {
  const addBook = api().endpoint({ method: 'POST', path: '/books', body: json<Book>(), response: json<Book>() })
  expect(endpointMutation(addBook).mutationKey).toEqual(['bookshelf', 'POST', '/books'])
  const { result } = renderHook(() => useMutation(endpointMutation(addBook)), { wrapper: Provided })
  await act(() => result.current.mutateAsync({ body: { title: 'Emma' } }))
  await waitFor(() => expect(result.current.data).toEqual({ title: 'Emma' }))
  expect(received).toEqual(['POST /books {"title":"Emma"}'])
})

function Provided({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
