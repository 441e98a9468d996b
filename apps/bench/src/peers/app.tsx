import { Root } from '@library'
import { addInterceptor, type Chain, getLaunchOptionsSync, useLaunch } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import { handOver } from './handOver'

// The marks of a launch: what comes before what is in their order among the records.
console.info('mark evaluated')

// An interceptor as many apps have one: `intercept=1`.
if (getLaunchOptionsSync().query?.intercept === '1')
  addInterceptor(async (chain: Chain) => await chain.proceed(chain.requestParams))

export default function App({ children }: PropsWithChildren) {
  useLaunch(handOver)
  useEffect(() => console.info('mark mounted'), [])
  return <Root>{children}</Root>
}
