import { Button, Text, View } from '@tarojs/components'
import { navigateBack, navigateTo } from '@tarojs/taro'
import { queryClient } from '../../queryClient'
import { Readings } from '../../Readings'
import { key, late } from '../../switches'

const READINGS = { r: 'b' }
const A = { queryKey: ['a'] }

/** The page that covers it, with a hand in the cache. */
const ACTS: Record<string, () => void> = {
  set: () => void queryClient.setQueryData(A.queryKey, { n: 42 }),
  invalidate: () => void queryClient.invalidateQueries(A),
  refetch: () => void queryClient.refetchQueries(A),
  late: late.turn,
  key: key.turn,
  // Back and away again in one tick.
  hop: () => {
    void navigateBack()
    void navigateTo({ url: '/pages/b/index' })
  },
}

export default function B() {
  return (
    <View>
      <Text>page B</Text>
      <Readings params={READINGS} />
      {Object.entries(ACTS).map(([id, act]) => (
        <Button key={id} id={id} onClick={act}>
          {id}
        </Button>
      ))}
    </View>
  )
}
