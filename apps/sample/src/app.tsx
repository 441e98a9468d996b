import { QueryClientProvider } from '@taro-query/react'
import type { PropsWithChildren } from 'react'
import { LanguageProvider } from './i18n/LanguageProvider'
import { startLoads } from './loads'
import { queryClient } from './persistence'
import { tapWithKeyboard } from './platform/tapWithKeyboard'
import './app.scss'

// After what was kept is back: what is fresh is not asked for.
startLoads(queryClient)
tapWithKeyboard()

export default function App({ children }: PropsWithChildren) {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>{children}</LanguageProvider>
    </QueryClientProvider>
  )
}
