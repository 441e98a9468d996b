import { connectTaro, QueryClient, QueryClientProvider } from '@taro-query/react'
import type { PropsWithChildren } from 'react'
import { LanguageProvider } from './i18n/LanguageProvider'
import { startLoads } from './loads'
import { tapWithKeyboard } from './platform/tapWithKeyboard'
import './app.scss'

const queryClient = new QueryClient()
connectTaro(queryClient)
startLoads(queryClient)
tapWithKeyboard()

export default function App({ children }: PropsWithChildren) {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>{children}</LanguageProvider>
    </QueryClientProvider>
  )
}
