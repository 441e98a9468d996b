import { Text } from '@tarojs/components'

export default function Other() {
  return <Text>there</Text>
}
