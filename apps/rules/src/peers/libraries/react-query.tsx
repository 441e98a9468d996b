import type { CountOptions, CountResult } from '@library'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { getCount } from './getCount'

const queryClient = new QueryClient()

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
