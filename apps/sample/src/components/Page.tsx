import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { OfflineBanner } from './OfflineBanner'

/** What every page has around it. */
export function Page({ children }: PropsWithChildren) {
  return (
    <View className="page">
      <OfflineBanner />
      {children}
    </View>
  )
}
