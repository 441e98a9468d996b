import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'

// Only where the bundle need not be ES5.
if (process.env.TARO_ENV === 'h5') require('../counter').counter.next()

const queryClient = new QueryClient()

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
