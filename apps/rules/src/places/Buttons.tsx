import { Button, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'

interface Props {
  add?: () => void
}

/** Goes to another page, and, where there is a mutation, adds one. */
export function Buttons({ add }: Props) {
  return (
    <View>
      <Button onClick={() => void navigateTo({ url: '/pages/over/index' })}>push</Button>
      {add && <Button onClick={add}>add</Button>}
    </View>
  )
}
