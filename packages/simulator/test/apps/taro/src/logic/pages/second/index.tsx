import { Button, Text } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'

export default function Second() {
  const { params } = useRouter()
  return (
    <>
      <Text>book {params.id}</Text>
      <Button id="back" onClick={() => Taro.navigateBack()}>
        Back
      </Button>
    </>
  )
}
