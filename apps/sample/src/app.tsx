import { QueryClientProvider } from '@taro-query/react'
import { switchTab, usePageNotFound } from '@tarojs/taro'
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
  // A link of long ago, or a mistyped address.
  usePageNotFound(() => void switchTab({ url: '/pages/shelf/index' }))
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>{children}</LanguageProvider>
    </QueryClientProvider>
  )
}
