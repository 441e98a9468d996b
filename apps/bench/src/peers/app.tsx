import { Root } from '@library'
import { useLaunch } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import { handOver } from './handOver'

// The marks of a launch: what comes before what is in their order among the records.
console.info('mark evaluated')

export default function App({ children }: PropsWithChildren) {
  useLaunch(handOver)
  useEffect(() => console.info('mark mounted'), [])
  return <Root>{children}</Root>
}
