import { Text } from '@tarojs/components'
import { useLoad } from '@tarojs/taro'
import { useState } from 'react'
import { load } from '../../load'

export default function Index() {
  const [title, setTitle] = useState('')
  useLoad(async () => setTitle(await load(1)))
  return <Text>{title}</Text>
}
