import { Button, View } from '@tarojs/components'
import { navigateTo, useRouter } from '@tarojs/taro'
import { Readings } from '../../Readings'

/** The page that is covered. */
export default function A() {
  const { params } = useRouter()
  return (
    <View>
      <Readings params={params} />
      <Button id="push" onClick={() => void navigateTo({ url: '/pages/b/index' })}>
        push
      </Button>
      <Button id="twin" onClick={() => void navigateTo({ url: `/pages/a/index?r=${params.twin}` })}>
        twin
      </Button>
    </View>
  )
}
