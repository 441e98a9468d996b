import { Button, Text, View } from '@tarojs/components'
import { navigateTo, useDidHide, useDidShow, useLoad, useUnload } from '@tarojs/taro'
import { useState } from 'react'

export default function Index() {
  const [count, setCount] = useState(0)
  useLoad(() => console.log('home load'))
  useDidShow(() => console.log('home show'))
  useDidHide(() => console.log('home hide'))
  useUnload(() => console.log('home unload'))

  return (
    <View>
      <Text>{`home ${count}`}</Text>
      <Button onClick={() => setCount(count + 1)}>more</Button>
      <Button onClick={() => void navigateTo({ url: '/pack/pages/detail/index?id=7' })}>detail</Button>
    </View>
  )
}
