import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './FormError.scss'

/** Why a form was not sent, read out by screen readers as it appears. */
export function FormError({ children }: PropsWithChildren) {
  return (
    <View className="form-error" role="alert">
      {children}
    </View>
  )
}
