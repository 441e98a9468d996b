import { connectTaro, QueryClient, QueryClientProvider } from '@taro-query/react'
import { getLaunchOptionsSync } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'

const queryClient = new QueryClient()
connectTaro(queryClient)

/** As many queries as the launch asks for, which no page looks at. */
const cached = Number(getLaunchOptionsSync().query?.cached)
for (let index = 0; index < cached; index++) queryClient.setQueryData(['cached', index], index)

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
