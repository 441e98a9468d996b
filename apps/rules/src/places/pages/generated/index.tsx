import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { endpointQuery } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import { getCount } from '../../api/client'
import { addCountMutation, getCountOptions } from '../../api/generated/@tanstack/react-query.gen'
import { Buttons } from '../../Buttons'

const path = { key: 'generated' }
const wrapped = queryOptions({ ...endpointQuery(getCount, { params: { key: 'wrapped' } }), retry: false })

/** Options that were generated, and those of an endpoint, in hooks that are imported from TanStack. */
export default function Generated() {
  const queryClient = useQueryClient()
  const count = useQuery(getCountOptions({ path }))
  const other = useQuery(wrapped)
  const add = useMutation({
    ...addCountMutation(),
    onSuccess: () => queryClient.invalidateQueries(getCountOptions({ path })),
  })
  return (
    <View>
      <Text>{`generated ${count.data?.n}`}</Text>
      <Text>{`wrapped ${other.data?.n}`}</Text>
      <Buttons add={() => add.mutate({ path })} />
    </View>
  )
}
