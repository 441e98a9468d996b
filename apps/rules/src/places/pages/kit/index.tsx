import { useQueryClient } from '@taro-query/react'
import { Button, Text, View } from '@tarojs/components'
import { useAdd, useCount, useCounts } from '../../api/kit'
import { Buttons } from '../../Buttons'

/** react-query-kit, whose hooks are those that it imports from @tanstack/react-query. */
export default function Kit() {
  const queryClient = useQueryClient()
  const count = useCount({ variables: { key: 'kit' } })
  const counts = useCounts({ variables: { key: 'kits' } })
  const add = useAdd({
    onSuccess: () => queryClient.invalidateQueries({ queryKey: useCount.getKey({ key: 'kit' }) }),
  })
  return (
    <View>
      <Text>{`kit ${count.data?.n}`}</Text>
      <Text>{`kits ${counts.data?.pages.map(({ n }) => n).join()}`}</Text>
      <Button onClick={() => void counts.fetchNextPage()}>more</Button>
      <Buttons add={() => add.mutate({ key: 'kit' })} />
    </View>
  )
}
