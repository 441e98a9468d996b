import { Text, View } from '@tarojs/components'
import './Loading.scss'

export function Loading({ text }: { text: string }) {
  return (
    <View className="loading" role="status">
      <View className="loading__books">
        <View className="loading__book" />
        <View className="loading__book" />
        <View className="loading__book" />
      </View>
      <Text className="loading__text">{text}</Text>
    </View>
  )
}
