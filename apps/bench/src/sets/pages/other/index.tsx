import { useBook } from '@set'
import { Text } from '@tarojs/components'

export default function Other() {
  return <Text>{useBook(2)}</Text>
}
