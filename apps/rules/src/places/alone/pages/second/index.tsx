import { endpointQuery, useQuery } from '@taro-query/react'
import { Button, Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { getCount } from '../../../api/client'
import { withQueries } from '../../withQueries'

function Second() {
  const { data } = useQuery(endpointQuery(getCount, { params: { key: 'second' } }))
  return (
    <View>
      <Text>{`second ${data?.n}`}</Text>
      <Button onClick={() => void navigateTo({ url: '/pages/over/index' })}>main</Button>
    </View>
  )
}

export default withQueries(Second)
