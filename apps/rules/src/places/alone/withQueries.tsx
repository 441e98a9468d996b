import { connectTaro, QueryClient, QueryClientProvider } from '@taro-query/react'
import type { ComponentType } from 'react'

const queryClient = new QueryClient()
connectTaro(queryClient)

/** Gives a page of this subpackage the QueryClient that app.tsx gives the others. */
export function withQueries(PageComponent: ComponentType): ComponentType {
  return () => (
    <QueryClientProvider client={queryClient}>
      <PageComponent />
    </QueryClientProvider>
  )
}
