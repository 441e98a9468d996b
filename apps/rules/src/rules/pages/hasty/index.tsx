import { navigateTo, useLoad } from '@tarojs/taro'
import { Readings } from '../../Readings'

const READINGS = { r: 'a_poll-100' }

/** Navigates away in its own onLoad. */
export default function Hasty() {
  useLoad(() => void navigateTo({ url: '/pages/b/index' }))
  return <Readings params={READINGS} />
}
