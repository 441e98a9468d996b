import { useRouter } from '@tarojs/taro'
import { Count } from '../../Count'

export default function A() {
  const { fresh, poll, shortLived } = useRouter().params
  return (
    <Count name="a" isFresh={fresh !== undefined} isShortLived={shortLived !== undefined} poll={Number(poll ?? 0)} />
  )
}
