import { Button, Text, View } from '@tarojs/components'
import { navigateTo, useRouter } from '@tarojs/taro'

/** A page without data; `key` is that of the list that its button opens. */
export default function Home() {
  const { key = 'same' } = useRouter().params
  return (
    <View>
      <Text>home</Text>
      <Button id="open" onClick={() => void navigateTo({ url: `/pages/list/index?key=${key}` })}>
        open
      </Button>
    </View>
  )
}
