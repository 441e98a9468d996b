import { connectTaro, QueryClientProvider } from '@taro-query/react'
import type { PropsWithChildren } from 'react'
import { queryClient } from './queryClient'

connectTaro(queryClient)

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
