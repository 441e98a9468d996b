import { endpointQuery, useQuery } from '@taro-query/react'
import { Button, Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { getCount } from '../../../api/client'
import { withQueries } from '../../withQueries'

function First() {
  const { data } = useQuery(endpointQuery(getCount, { params: { key: 'first' } }))
  return (
    <View>
      <Text>{`first ${data?.n}`}</Text>
      <Button onClick={() => void navigateTo({ url: '/alone/pages/second/index' })}>push</Button>
    </View>
  )
}

export default withQueries(First)
