import type { Call, CallOptions, CountOptions, CountResult, List, Row } from '@library'
import {
  connectTaro,
  endpointMutation,
  endpointQuery,
  loadOnRoute,
  persistQueries,
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
} from '@taro-query/react'
import { AbortController, createClient, isRequestError, json } from '@taro-query/request'
import { getLaunchOptionsSync } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import type { Answer } from './getCount'
import { isPersisted } from './isPersisted'
import { ORIGIN } from './request'
import { toggled, withRow } from './toggled'

const client = createClient({ baseURL: ORIGIN })
const getCount = client.endpoint({ method: 'GET', path: '/count/:key', response: json<Answer>() })
const getRows = client.endpoint({ method: 'GET', path: '/rows/:key', response: json<Row[]>() })
const postRow = client.endpoint({
  method: 'POST',
  path: '/rows/:key/:id',
  body: json<{ isDone: boolean }>(),
  response: json<Row>(),
})
const get = client.endpoint({ method: 'GET', path: '/:what/:key', response: json() })

const rowsOf = (key: string) => endpointQuery(getRows, { params: { key } })

const queryClient = new QueryClient()
connectTaro(queryClient)
// `late=1`: what the app is without it.
if (getLaunchOptionsSync().query?.late !== '1')
  loadOnRoute(queryClient, { 'pages/list/index': ({ key = '' }) => [rowsOf(key)] })
if (isPersisted) persistQueries(queryClient)

export function Root({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}

export function useCount(key: string, { isFresh, isShortLived, poll }: CountOptions): CountResult {
  const { data, isFetching } = useQuery({
    ...endpointQuery(getCount, { params: { key } }),
    staleTime: isFresh ? 60_000 : 0,
    gcTime: isShortLived ? 50 : 300_000,
    refetchInterval: poll || false,
  })
  return { n: data?.n, isFetching }
}

export function useRows(key: string): List {
  const { data, error, isFetching, refetch } = useQuery(rowsOf(key))
  return { rows: data, error, isFetching, refetch: () => void refetch() }
}

export function useToggle(key: string): (row: Row) => void {
  const { queryKey } = rowsOf(key)
  const { mutate } = useMutation({
    ...endpointMutation(postRow),
    onMutate: async ({ params, body }) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, (rows = []) => {
        const row = rows.find(({ id }) => id === params.id)
        return row && withRow(rows, { ...row, ...body })
      })
      return { before }
    },
    onError: (_error, _input, result) => queryClient.setQueryData(queryKey, result?.before),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  })
  return (row) => mutate({ params: { key, id: row.id }, body: { isDone: toggled(row).isDone } })
}

export const prefetch = (key: string): Promise<unknown> => queryClient.prefetchQuery(rowsOf(key))

export function call(path: string, { timeout, priority }: CallOptions): Call {
  const [, what = '', key = ''] = path.split('/')
  const controller = new AbortController()
  const options = { signal: controller.signal, ...(timeout && { timeout }), ...(priority && { priority }) }
  return { done: get({ params: { what, key } }, options), abort: () => controller.abort() }
}

// docs/errors.md
export function nameOf(error: unknown): string | undefined {
  if (!isRequestError(error)) return undefined
  if (error.name === 'NetworkError') return `${error.name} ${error.reason}`
  return error.name === 'HttpError' ? `${error.name} ${error.status}` : error.name
}

export function fill(from: number, to: number, text: string): void {
  for (let index = from; index < to; index++) queryClient.setQueryData(['entry', index], { text })
}

export const change = (index: number, text: string): void => fill(index, index + 1, text)

export const invalidate = (index: number): void => void queryClient.invalidateQueries({ queryKey: ['entry', index] })

export function useEntry(index: number): string | undefined {
  return useQuery<{ text: string }>({ queryKey: ['entry', index], staleTime: Infinity }).data?.text
}

export const persistence = 'persistQueries'
