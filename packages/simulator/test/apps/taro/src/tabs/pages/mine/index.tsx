import { Button, Text, View } from '@tarojs/components'
import { navigateTo, useDidHide, useDidShow, useLoad, useUnload } from '@tarojs/taro'
import { useState } from 'react'

export default function Index() {
  const [count, setCount] = useState(0)
  useLoad(() => console.log('mine load'))
  useDidShow(() => console.log('mine show'))
  useDidHide(() => console.log('mine hide'))
  useUnload(() => console.log('mine unload'))

  return (
    <View>
      <Text>{`mine ${count}`}</Text>
      <Button onClick={() => setCount(count + 1)}>more</Button>
      <Button onClick={() => void navigateTo({ url: '/pack/pages/detail/index?id=7' })}>detail</Button>
    </View>
  )
}
