import { useQuery, useQueryClient } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import { $api } from '../../api/openapi'
import { Buttons } from '../../Buttons'

const init = { params: { path: { key: 'openapi' } } }
const options = $api.queryOptions('get', '/count/{key}', { params: { path: { key: 'options' } } })

/** openapi-react-query: its hooks, and its options in ours. */
export default function OpenApi() {
  const queryClient = useQueryClient()
  const count = $api.useQuery('get', '/count/{key}', init)
  const other = useQuery(options)
  const add = $api.useMutation('post', '/count/{key}', {
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: $api.queryOptions('get', '/count/{key}', init).queryKey }),
  })
  return (
    <View>
      <Text>{`openapi ${count.data?.n}`}</Text>
      <Text>{`options ${other.data?.n}`}</Text>
      <Buttons add={() => add.mutate(init)} />
    </View>
  )
}
