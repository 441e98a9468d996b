import { Button, Text, View } from '@tarojs/components'
import { switchTab, useLoad, useRouter } from '@tarojs/taro'

export default function Detail() {
  const { params } = useRouter()
  useLoad(({ id }) => console.log(`detail load ${id}`))

  return (
    <View>
      <Text>{`detail ${params.id}`}</Text>
      <Button onClick={() => void switchTab({ url: '/pages/mine/index' })}>mine</Button>
    </View>
  )
}
