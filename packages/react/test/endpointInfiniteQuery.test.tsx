/** @jest-environment jsdom */
import {
  endpointInfiniteQuery,
  endpointQuery,
  QueryClient,
  QueryClientProvider,
  skipToken,
  useInfiniteQuery,
  useSuspenseInfiniteQuery,
} from '@taro-query/react'
import { createClient, json, type } from '@taro-query/request'
import { act, renderHook, waitFor } from '@testing-library/react'
import { type PropsWithChildren, Suspense } from 'react'
import { nodeTransport as transport } from './wire/nodeTransport'
import { startServer, until } from './wire/startServer'

interface Books {
  items: number[]
  next?: number
}

const received: string[] = []
const closed: string[] = []
let statuses: number[] = []
let delay = 0
const server = startServer(({ url = '' }, response) => {
  received.push(url)
  response.on('close', () => void (response.writableEnded || closed.push(url)))
  const page = Number(/page=(\d+)/.exec(url)?.[1])
  const body = JSON.stringify({ items: [page], ...(page < 4 && { next: page + 1 }) })
  setTimeout(() => response.writeHead(statuses.shift() ?? 200).end(body), delay)
})

let queryClient: QueryClient
beforeEach(() => {
  received.length = 0
  closed.length = 0
  statuses = []
  delay = 0
  queryClient = new QueryClient()
})
afterEach(() => queryClient.clear())

const listBooks = () =>
  createClient({ ...server, name: 'bookshelf', transport }).endpoint({
    method: 'GET',
    path: '/books',
    query: type<{ tag?: string | undefined; page: number }>(),
    response: json<Books>(),
  })
const books = (tag?: string, maxPages?: number) =>
  endpointInfiniteQuery(listBooks(), (page) => ({ query: { tag, page } }), {
    initialPageParam: 1,
    getNextPageParam: (page) => page.next,
    getPreviousPageParam: (_page, _all, param) => (param > 1 ? param - 1 : undefined),
    ...(maxPages && { maxPages }),
  })

const Provided = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={queryClient}>
    <Suspense>{children}</Suspense>
  </QueryClientProvider>
)

it('makes infinite query options of an endpoint, under a key with the input of the first page', async () => {
  const options = books('new')
  expect(options.queryKey).toEqual(['bookshelf', 'GET', '/books', 'infinite', { query: { tag: 'new', page: 1 } }])
  await queryClient.prefetchInfiniteQuery({ ...options, pages: 2 })
  expect(queryClient.getQueryData(options.queryKey)).toEqual({
    pages: [
      { items: [1], next: 2 },
      { items: [2], next: 3 },
    ],
    pageParams: [1, 2],
  })
  expect(received).toEqual(['/books?tag=new&page=1', '/books?tag=new&page=2'])
})

it('shares no data with the plain query of the same input, and is found with it by the key of the endpoint', async () => {
  await queryClient.infiniteQuery(books())
  expect(await queryClient.fetchQuery(endpointQuery(listBooks(), { query: { page: 1 } }))).toEqual({
    items: [1],
    next: 2,
  })
  expect(queryClient.getQueryCache().findAll({ queryKey: listBooks().key })).toHaveLength(2)
  expect(queryClient.getQueryCache().findAll({ queryKey: [...listBooks().key, 'infinite'] })).toHaveLength(1)
})

it('fetches page after page up to the last one', async () => {
  const { result } = renderHook(() => useInfiniteQuery(books()), { wrapper: Provided })
  await waitFor(() => expect(result.current.data?.pages).toHaveLength(1))
  while (result.current.hasNextPage) {
    const { length } = received
    await act(async () => void (await result.current.fetchNextPage()))
    await waitFor(() => expect(result.current.data?.pages).toHaveLength(length + 1))
  }
  await waitFor(() => expect(result.current.data?.pages.flatMap(({ items }) => items)).toEqual([1, 2, 3, 4]))
})

it('keeps no more than maxPages, refetches those alone, and goes back', async () => {
  const { result } = renderHook(() => useInfiniteQuery(books(undefined, 2)), { wrapper: Provided })
  await waitFor(() => expect(result.current.data?.pages).toHaveLength(1))
  await act(async () => void (await result.current.fetchNextPage()))
  await act(async () => void (await result.current.fetchNextPage()))
  await waitFor(() => expect(result.current.data?.pageParams).toEqual([2, 3]))
  received.length = 0
  await act(async () => void (await result.current.refetch()))
  expect(received).toEqual(['/books?page=2', '/books?page=3'])
  await act(async () => void (await result.current.fetchPreviousPage()))
  await waitFor(() => expect(result.current.data?.pageParams).toEqual([1, 2]))
})

it('works with suspense', async () => {
  const { result } = renderHook(() => useSuspenseInfiniteQuery(books()), { wrapper: Provided })
  await waitFor(() => expect(result.current?.data.pages).toEqual([{ items: [1], next: 2 }]))
})

it("asks the error whether to try again, as the endpoint's plain query does", async () => {
  statuses = [503, 200]
  await queryClient.infiniteQuery({ ...books(), retryDelay: 0 })
  expect(received).toHaveLength(2)
  statuses = [404]
  const failed = queryClient.infiniteQuery({ ...books('new'), retryDelay: 0 })
  await expect(failed).rejects.toMatchObject({ name: 'HttpError', status: 404 })
  expect(received).toHaveLength(3)
})

it('takes the request off the wire when nobody needs the list any more', async () => {
  delay = 5000
  const { unmount } = renderHook(() => useInfiniteQuery(books()), { wrapper: Provided })
  await until(() => received.length === 1)
  unmount()
  await until(() => closed.length === 1)
})

it('sends nothing for a skipToken', () => {
  const skipped = endpointInfiniteQuery(listBooks(), skipToken, { initialPageParam: 1, getNextPageParam: () => 2 })
  expect(skipped.queryKey).toEqual([...listBooks().key, 'infinite'])
  const { result } = renderHook(() => useInfiniteQuery(skipped), { wrapper: Provided })
  expect(result.current).toMatchObject({ status: 'pending', fetchStatus: 'idle' })
})
