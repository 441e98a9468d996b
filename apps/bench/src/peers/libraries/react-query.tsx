import type { CountOptions, CountResult, List, Row } from '@library'
import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister'
import { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client'
import { getStorage, removeStorage, setStorage } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { getCount } from './getCount'
import { isPersisted } from './isPersisted'
import { getRows, postRow } from './request'
import { toggled, withRow } from './toggled'

export { call, nameOf } from './request'

const queryClient = new QueryClient()

// https://tanstack.com/query/latest/docs/framework/react/plugins/createAsyncStoragePersister
const persister = createAsyncStoragePersister({
  storage: {
    getItem: (key) =>
      getStorage<string>({ key }).then(
        ({ data }) => data,
        () => null,
      ),
    setItem: (key, data) => setStorage({ key, data }),
    removeItem: (key) => removeStorage({ key }).then(() => {}),
  },
})

export function Root({ children }: PropsWithChildren) {
  if (!isPersisted) return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  return (
    <PersistQueryClientProvider client={queryClient} persistOptions={{ persister }}>
      {children}
    </PersistQueryClientProvider>
  )
}

export function useCount(key: string, { isFresh, isShortLived, poll }: CountOptions): CountResult {
  const { data, isFetching } = useQuery({
    queryKey: [key],
    queryFn: () => getCount(key),
    staleTime: isFresh ? 60_000 : 0,
    gcTime: isShortLived ? 50 : 300_000,
    refetchInterval: poll || false,
  })
  return { n: data?.n, isFetching }
}

const rowsOf = (key: string) => ({ queryKey: ['rows', key], queryFn: () => getRows(key) })

export function useRows(key: string): List {
  const { data, error, isFetching, refetch } = useQuery(rowsOf(key))
  return { rows: data, error, isFetching, refetch: () => void refetch() }
}

// https://tanstack.com/query/latest/docs/framework/react/guides/optimistic-updates
export function useToggle(key: string): (row: Row) => void {
  const queryClient = useQueryClient()
  const { queryKey } = rowsOf(key)
  const { mutate } = useMutation({
    mutationFn: (row: Row) => postRow(key, row),
    onMutate: async (row) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData<Row[]>(queryKey)
      queryClient.setQueryData<Row[]>(queryKey, (rows = []) => withRow(rows, row))
      return { before }
    },
    onError: (_error, _row, result) => queryClient.setQueryData(queryKey, result?.before),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  })
  return (row) => mutate(toggled(row))
}

export const prefetch = (key: string): Promise<unknown> => queryClient.prefetchQuery(rowsOf(key))

export function fill(from: number, to: number, text: string): void {
  for (let index = from; index < to; index++) queryClient.setQueryData(['entry', index], { text })
}

export const change = (index: number, text: string): void => fill(index, index + 1, text)

export const invalidate = (index: number): void => void queryClient.invalidateQueries({ queryKey: ['entry', index] })

export function useEntry(index: number): string | undefined {
  return useQuery<{ text: string }>({ queryKey: ['entry', index], staleTime: Infinity }).data?.text
}

export const persistence = 'createAsyncStoragePersister'
