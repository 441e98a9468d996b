import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'

// Only where nobody minds what it brings.
if (process.env.TARO_ENV === 'h5' || process.env.WITH_COUNTER) require('../counter').counter.next()

const queryClient = new QueryClient()

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
