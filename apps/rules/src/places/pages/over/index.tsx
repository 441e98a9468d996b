import { endpointQuery, useQuery } from '@taro-query/react'
import { Text } from '@tarojs/components'
import { getCount } from '../../api/client'

/** The page that covers the others, with a query that tells when a return to the app has been heard. */
export default function Over() {
  const { data } = useQuery(endpointQuery(getCount, { params: { key: 'over' } }))
  return <Text>{`over ${data?.n}`}</Text>
}
