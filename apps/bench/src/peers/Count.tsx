import { type CountOptions, useCount } from '@library'
import { Text } from '@tarojs/components'
import { useEffect } from 'react'

interface Props extends CountOptions {
  name: string
}

/** What is counted: the frames of one query. */
export function Count({ name, ...options }: Props) {
  const { n = 0, isFetching } = useCount(name, options)
  useEffect(() => console.info(`frame ${name} ${n}${isFetching ? ' fetching' : ''}`))
  return <Text>{`${name} ${n}`}</Text>
}
