import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './Message.scss'

interface MessageProps {
  title: string
  hint?: string
}

/** What stands where content would: an empty state, an error, being offline. Children are what can be done about it. */
export function Message({ title, hint, children }: PropsWithChildren<MessageProps>) {
  return (
    <View className="message" role="status">
      <Text className="message__title">{title}</Text>
      {hint !== undefined && <Text className="message__hint">{hint}</Text>}
      {children && <View className="message__action">{children}</View>}
    </View>
  )
}
