import { Button, Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'

export default function Landing() {
  return (
    <View>
      <Text>landing</Text>
      <Button onClick={() => void navigateTo({ url: '/pack/pages/detail/index?id=9' })}>detail</Button>
    </View>
  )
}
