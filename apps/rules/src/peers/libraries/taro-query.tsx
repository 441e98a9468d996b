import type { CountOptions, CountResult } from '@library'
import { connectTaro, QueryClient, QueryClientProvider, useQuery } from '@taro-query/react'
import type { PropsWithChildren } from 'react'
import { getCount } from './getCount'

const queryClient = new QueryClient()
connectTaro(queryClient)

export function Root({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
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
