import { connectTaro, QueryClient, QueryClientProvider, useQuery } from '@taro-query/react'
import type { PropsWithChildren } from 'react'
import { getBook } from '../send'

const queryClient = new QueryClient()
connectTaro(queryClient)

export function Root({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}

export function useBook(id: number): string | undefined {
  return useQuery({ queryKey: ['book', id], queryFn: () => getBook(id) }).data?.title
}
