import { connectTaro, QueryClient, QueryClientProvider } from '@taro-query/react'
import type { PropsWithChildren } from 'react'

const queryClient = new QueryClient()
connectTaro(queryClient)

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
