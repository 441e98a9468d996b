import type * as tanstack from '@tanstack/react-query'
import * as taroQuery from '@taro-query/react'
import {
  endpointMutation,
  endpointQuery,
  type InfiniteData,
  idempotencyKey,
  persistQueries,
  QueryClient,
  skipToken,
  useInfiniteQuery,
  useMutation,
  usePullDownRefetch,
  useQueries,
  useQuery,
  useSuspenseQuery,
} from '@taro-query/react'
import { createClient, json, type RequestFailure, type } from '@taro-query/request'
import { expectTypeOf } from 'expect-type'

interface Book {
  id: number
  title: string
}

const client = createClient({ baseURL: 'https://api.example.com' })
const getBook = client.endpoint({ method: 'GET', path: '/books/:id', response: json<Book>() })
const listBooks = client.endpoint({
  method: 'GET',
  path: '/books',
  query: type<{ tag?: string }>(),
  response: json<Book[]>(),
})
const addBook = client.endpoint({
  method: 'POST',
  path: '/books',
  body: json<{ title: string }>(),
  response: json<Book>(),
})
const logOut = client.endpoint({ method: 'POST', path: '/logout' })
const id = { params: { id: 1 } }

// The hooks have TanStack's own types.
expectTypeOf(taroQuery.useQuery).toEqualTypeOf<typeof tanstack.useQuery>()
expectTypeOf(taroQuery.useInfiniteQuery).toEqualTypeOf<typeof tanstack.useInfiniteQuery>()
expectTypeOf(taroQuery.useQueries).toEqualTypeOf<typeof tanstack.useQueries>()
expectTypeOf(taroQuery.useSuspenseQuery).toEqualTypeOf<typeof tanstack.useSuspenseQuery>()
expectTypeOf(taroQuery.useSuspenseInfiniteQuery).toEqualTypeOf<typeof tanstack.useSuspenseInfiniteQuery>()
expectTypeOf(taroQuery.useSuspenseQueries).toEqualTypeOf<typeof tanstack.useSuspenseQueries>()
expectTypeOf(taroQuery.useIsFetching).toEqualTypeOf<typeof tanstack.useIsFetching>()
expectTypeOf(taroQuery.useIsMutating).toEqualTypeOf<typeof tanstack.useIsMutating>()
expectTypeOf(taroQuery.useMutation).toEqualTypeOf<typeof tanstack.useMutation>()
expectTypeOf(taroQuery.useMutationState).toEqualTypeOf<typeof tanstack.useMutationState>()
expectTypeOf(taroQuery.usePrefetchQuery).toEqualTypeOf<typeof tanstack.usePrefetchQuery>()
expectTypeOf(taroQuery.usePrefetchInfiniteQuery).toEqualTypeOf<typeof tanstack.usePrefetchInfiniteQuery>()
expectTypeOf<keyof typeof tanstack>().toExtend<keyof typeof taroQuery>()

const queryClient = new QueryClient()
const { queryKey } = endpointQuery(getBook, id)
expectTypeOf(queryClient.fetchQuery(endpointQuery(getBook, id))).resolves.toEqualTypeOf<Book>()
expectTypeOf(queryClient.getQueryData(queryKey)).toEqualTypeOf<Book | undefined>()
expectTypeOf(queryClient.getQueryState(queryKey)?.error).toEqualTypeOf<RequestFailure | null | undefined>()
queryClient.setQueryData(queryKey, (old) => old && { ...old, title: 'Emma' })
queryClient.invalidateQueries({ queryKey: listBooks.key })
// @ts-expect-error this key holds a book
queryClient.setQueryData(queryKey, 'Emma')
// @ts-expect-error params are required
endpointQuery(getBook)
// @ts-expect-error misspelt param
endpointQuery(getBook, { params: { ID: 1 } })

// skipToken in the place of an input, as in a query function's.
const chosen = (id?: number) => endpointQuery(getBook, id === undefined ? skipToken : { params: { id } })
expectTypeOf(queryClient.getQueryData(chosen().queryKey)).toEqualTypeOf<Book | undefined>()
// @ts-expect-error misspelt param
endpointQuery(getBook, queryClient.isFetching() ? skipToken : { params: { ID: 1 } })

// What is kept for the next start.
expectTypeOf(persistQueries(queryClient).restored).resolves.toEqualTypeOf<void>()
persistQueries(queryClient, { mutations: [endpointMutation(addBook), endpointMutation(logOut)] })
// @ts-expect-error without its key nobody finds the mutation after a restart
persistQueries(queryClient, { mutations: [{ mutationFn: async () => 1 }] })

export function useInComponents() {
  // Inference, as with TanStack's: defined initial data, select, infinite, many.
  expectTypeOf(useQuery({ queryKey: ['a'], queryFn: () => 1, initialData: 0 }).data).toEqualTypeOf<number>()
  expectTypeOf(useQuery({ queryKey: ['a'], queryFn: () => 1, select: String }).data).toEqualTypeOf<string | undefined>()
  expectTypeOf(
    useInfiniteQuery({ queryKey: ['a'], queryFn: () => 'x', initialPageParam: 0, getNextPageParam: () => 1 }).data,
  ).toEqualTypeOf<InfiniteData<string, unknown> | undefined>()

  // An endpoint's query options fit the hooks and the client.
  expectTypeOf(useQuery(endpointQuery(getBook, id)).data).toEqualTypeOf<Book | undefined>()
  expectTypeOf(useQuery(endpointQuery(getBook, id)).error).toEqualTypeOf<RequestFailure | null>()
  expectTypeOf(useQuery(endpointQuery(listBooks)).data).toEqualTypeOf<Book[] | undefined>()
  expectTypeOf(useSuspenseQuery(endpointQuery(getBook, id)).data).toEqualTypeOf<Book>()
  expectTypeOf(
    useQuery({ ...endpointQuery(getBook, id), select: (book) => book.title, staleTime: 1000 }).data,
  ).toEqualTypeOf<string | undefined>()
  expectTypeOf(
    useQuery({ ...endpointQuery(getBook, id), initialData: { id: 1, title: '' } }).data,
  ).toEqualTypeOf<Book>()

  expectTypeOf(useQuery(chosen(1)).data).toEqualTypeOf<Book | undefined>()
  expectTypeOf(useQuery(chosen(1)).error).toEqualTypeOf<RequestFailure | null>()
  expectTypeOf(useQuery({ ...chosen(1), select: (book) => book.title }).data).toEqualTypeOf<string | undefined>()
  expectTypeOf(useQuery(endpointQuery(listBooks, skipToken)).data).toEqualTypeOf<Book[] | undefined>()
  expectTypeOf(useQueries({ queries: [chosen(1)] })[0].data).toEqualTypeOf<Book | undefined>()
  // @ts-expect-error a suspense query cannot be skipped
  useSuspenseQuery(chosen(1))

  const [book, books] = useQueries({ queries: [endpointQuery(getBook, id), endpointQuery(listBooks)] })
  expectTypeOf(book.data).toEqualTypeOf<Book | undefined>()
  expectTypeOf(books.data).toEqualTypeOf<Book[] | undefined>()

  // An endpoint's mutation options: the input are the variables, and what onMutate returns is inferred.
  const add = useMutation({
    ...endpointMutation(addBook),
    onMutate: ({ body }) => ({ title: body.title }),
    onError: (error, _input, context) => {
      expectTypeOf(error).toEqualTypeOf<RequestFailure>()
      expectTypeOf(context).toEqualTypeOf<{ title: string } | undefined>()
    },
    onSuccess: (created) => expectTypeOf(created).toEqualTypeOf<Book>(),
  })
  expectTypeOf(add.error).toEqualTypeOf<RequestFailure | null>()
  expectTypeOf(useMutation(endpointMutation(addBook)).error).toEqualTypeOf<RequestFailure | null>()
  add.mutate({ body: { title: 'Emma' } })
  // @ts-expect-error the body is required
  add.mutate({})
  useMutation(endpointMutation(logOut)).mutate()

  useMutation(endpointMutation(addBook, { idempotencyKey: idempotencyKey() })).mutate({ body: { title: 'Emma' } })
  useMutation(endpointMutation(addBook, { idempotencyKey: idempotencyKey('x-request-id') }))

  usePullDownRefetch(useQuery(endpointQuery(getBook, id)), book, useQuery({ queryKey: ['a'], queryFn: () => 1 }))
  // @ts-expect-error nothing to refetch
  usePullDownRefetch(book.data)
}
