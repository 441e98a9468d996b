import { useBook } from '@set'
import { Text } from '@tarojs/components'

export function Shown() {
  return <Text>{useBook(1)}</Text>
}
