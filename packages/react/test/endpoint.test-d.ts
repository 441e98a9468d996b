import {
  endpointInfiniteQuery,
  endpointQuery,
  endpointStreamedQuery,
  type InfiniteData,
  QueryClient,
  type QueryInput,
  skipToken,
  useInfiniteQuery,
  usePullDownRefetch,
  useQueries,
  useQuery,
  useReachBottomFetch,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@taro-query/react'
import {
  bytes,
  chunks,
  createClient,
  type Endpoint,
  events,
  json,
  type LocalFile,
  multipart,
  type RequestFailure,
  type ServerEvent,
  text,
  type,
} from '@taro-query/request'
import { expectTypeOf } from 'expect-type'

interface Books {
  items: { id: number }[]
  next?: string
}

const client = createClient({ baseURL: 'https://api.example.com' })
const listBooks = client.endpoint({
  method: 'GET',
  path: '/books',
  query: type<{ tag?: string | undefined; cursor?: string | undefined }>(),
  response: json<Books>(),
})
const listPage = client.endpoint({
  method: 'GET',
  path: '/shelves/:id',
  query: type<{ page: number }>(),
  response: json<Books>(),
})
const queryClient = new QueryClient()

// An infinite query: the page param is that of `initialPageParam`, the pages are the endpoint's responses.
const books = (tag?: string) =>
  endpointInfiniteQuery(listBooks, (cursor) => ({ query: { tag, cursor } }), {
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    maxPages: 3,
  })
const shelf = endpointInfiniteQuery(listPage, (page) => ({ params: { id: 1 }, query: { page } }), {
  initialPageParam: 1,
  getNextPageParam: (page, all, param) => {
    expectTypeOf(page).toEqualTypeOf<Books>()
    expectTypeOf(all).toEqualTypeOf<Books[]>()
    expectTypeOf(param).toEqualTypeOf<number>()
    return page.next === undefined ? null : param + 1
  },
  getPreviousPageParam: (_page, _all, param) => (param > 1 ? param - 1 : undefined),
})
type Shelf = InfiniteData<Books, number>

expectTypeOf(queryClient.getQueryData(shelf.queryKey)).toEqualTypeOf<Shelf | undefined>()
expectTypeOf(queryClient.getQueryState(shelf.queryKey)?.error).toEqualTypeOf<RequestFailure | null | undefined>()
expectTypeOf(queryClient.infiniteQuery(shelf)).resolves.toEqualTypeOf<Shelf>()
expectTypeOf(queryClient.fetchInfiniteQuery(shelf)).resolves.toEqualTypeOf<Shelf>()
queryClient.prefetchInfiniteQuery({ ...shelf, pages: 2 })
queryClient.setQueryData(shelf.queryKey, (old) => old && { pages: old.pages.slice(0, 1), pageParams: [1] })
// @ts-expect-error this key holds pages
queryClient.setQueryData(shelf.queryKey, { items: [] })

// @ts-expect-error the page is a number
endpointInfiniteQuery(listPage, (page) => ({ params: { id: 1 }, query: { page } }), {
  initialPageParam: 'first',
  getNextPageParam: () => undefined,
})
// @ts-expect-error params are required
endpointInfiniteQuery(listPage, (page) => ({ query: { page } }), {
  initialPageParam: 1,
  getNextPageParam: () => undefined,
})
// @ts-expect-error without getNextPageParam there is no next page
endpointInfiniteQuery(listPage, (page) => ({ params: { id: 1 }, query: { page } }), { initialPageParam: 1 })
endpointInfiniteQuery(listPage, (page) => ({ params: { id: 1 }, query: { page } }), {
  initialPageParam: 1,
  // @ts-expect-error the next page's param is a number as well
  getNextPageParam: (page) => page.next,
})

const ofShelf = (id?: number) =>
  endpointInfiniteQuery(listPage, id === undefined ? skipToken : (page) => ({ params: { id }, query: { page } }), {
    initialPageParam: 1,
    getNextPageParam: () => undefined,
  })
expectTypeOf(queryClient.getQueryData(ofShelf().queryKey)).toEqualTypeOf<Shelf | undefined>()

// A streamed query: the pieces in an array, or what the reducer makes of them.
const ask = client.endpoint({
  method: 'POST',
  path: '/answers',
  body: json<{ question: string }>(),
  response: events({ data: json<{ text: string }>() }),
})
const getLog = client.endpoint({ method: 'GET', path: '/log', response: chunks() })
const question = { body: { question: '?' } }
const asText = {
  refetchMode: 'append',
  reducer: (text: string, { data }: ServerEvent<{ text: string }>) => text + data.text,
  initialValue: '',
} as const

expectTypeOf(queryClient.getQueryData(endpointStreamedQuery(ask, question).queryKey)).toEqualTypeOf<
  ServerEvent<{ text: string }>[] | undefined
>()
expectTypeOf(queryClient.fetchQuery(endpointStreamedQuery(getLog))).resolves.toEqualTypeOf<Uint8Array[]>()
expectTypeOf(queryClient.fetchQuery(endpointStreamedQuery(ask, question, asText))).resolves.toEqualTypeOf<string>()
expectTypeOf(
  queryClient.fetchQuery(endpointStreamedQuery(getLog, {}, { refetchMode: 'replace' })),
).resolves.toEqualTypeOf<Uint8Array[]>()
// @ts-expect-error no stream
endpointStreamedQuery(listBooks)
// @ts-expect-error the body is required
endpointStreamedQuery(ask)
// @ts-expect-error a reducer needs a value to begin with
endpointStreamedQuery(ask, question, { reducer: (all: string) => all })

export function useInComponents() {
  expectTypeOf(useInfiniteQuery(books('new')).data).toEqualTypeOf<InfiniteData<Books, string | undefined> | undefined>()
  expectTypeOf(useInfiniteQuery(shelf).error).toEqualTypeOf<RequestFailure | null>()
  expectTypeOf(useSuspenseInfiniteQuery(shelf).data).toEqualTypeOf<Shelf>()
  expectTypeOf(
    useInfiniteQuery({ ...shelf, select: ({ pages }) => pages.flatMap(({ items }) => items), staleTime: 1000 }).data,
  ).toEqualTypeOf<{ id: number }[] | undefined>()
  expectTypeOf(useInfiniteQuery({ ...shelf, initialData: { pages: [], pageParams: [] } }).data).toEqualTypeOf<Shelf>()
  expectTypeOf(useInfiniteQuery(ofShelf(1)).data).toEqualTypeOf<Shelf | undefined>()
  // @ts-expect-error a suspense query cannot be skipped
  useSuspenseInfiniteQuery(ofShelf(1))
  // @ts-expect-error its data are pages
  useQuery(shelf)

  useReachBottomFetch(useInfiniteQuery(shelf))
  useReachBottomFetch(useSuspenseInfiniteQuery(books()))
  usePullDownRefetch(useInfiniteQuery(shelf))
  // @ts-expect-error it has no next page
  useReachBottomFetch(useQuery(endpointQuery(listBooks)))

  expectTypeOf(useQuery(endpointStreamedQuery(ask, question, asText)).data).toEqualTypeOf<string | undefined>()
  expectTypeOf(useQuery(endpointStreamedQuery(ask, question)).error).toEqualTypeOf<RequestFailure | null>()
  expectTypeOf(useSuspenseQuery(endpointStreamedQuery(ask, question, asText)).data).toEqualTypeOf<string>()
  const [answer] = useQueries({
    queries: [
      endpointStreamedQuery(ask, question, {
        reducer: (text, { data }) => text + data.text,
        initialValue: '',
      }),
    ],
  })
  expectTypeOf(answer.data).toEqualTypeOf<string | undefined>()
  const skipped = endpointStreamedQuery(ask, queryClient.isFetching() ? question : skipToken, asText)
  expectTypeOf(useQuery(skipped).data).toEqualTypeOf<string | undefined>()
  // @ts-expect-error a suspense query cannot be skipped
  useSuspenseQuery(skipped)
}

// Bytes and files are no query input: they make no key.
const upload = client.endpoint({ method: 'POST', path: '/signatures', body: bytes(), response: text() })
const addPhoto = client.endpoint({
  method: 'POST',
  path: '/photos',
  body: multipart<{ photo: LocalFile; caption?: string }>(),
  response: text(),
})
const search = client.endpoint({ method: 'POST', path: '/search', body: json<{ words: string[] }>() })
const anything = client.endpoint({ method: 'POST', path: '/anything', body: json() })
const photo = { body: { photo: { filePath: 'wxfile://a.png' } } }
// @ts-expect-error bytes
endpointQuery(upload, { body: new ArrayBuffer(1) })
// @ts-expect-error a file
endpointQuery(addPhoto, photo)
// @ts-expect-error a file
endpointInfiniteQuery(addPhoto, () => photo, { initialPageParam: 0, getNextPageParam: () => 1 })
// @ts-expect-error bytes
endpointQuery(upload, skipToken)
expectTypeOf(queryClient.fetchQuery(endpointQuery(search, { body: { words: [] } }))).resolves.toBeUnknown()
endpointQuery(anything, { body: 1 })

/** A wrapper of an app's own. */
export function useEndpoint<TInput extends QueryInput<TInput>, TResponse>(
  endpoint: Endpoint<TInput, TResponse>,
  input: TInput,
): TResponse | undefined {
  return useQuery(endpointQuery(endpoint, input)).data
}
