import { useRows, useToggle } from '@library'
import { Button, Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'

/** A hundred rows of `/rows/<key>`; a tap on one turns its `isDone` around. */
export default function ListPage() {
  const { key = 'same' } = useRouter().params
  const list = useRows(key)
  const toggle = useToggle(key, list)
  return (
    <View>
      <Button id="refetch" onClick={list.refetch}>
        refetch
      </Button>
      {list.rows ? null : <Text>{list.error ? 'failed' : 'loading'}</Text>}
      <View>
        {list.rows?.map((row) => (
          <View key={row.id} id={`row-${row.id}`} onClick={() => toggle(row)}>
            <Text>{row.title}</Text>
            <Text>{row.isDone ? 'done' : 'open'}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
