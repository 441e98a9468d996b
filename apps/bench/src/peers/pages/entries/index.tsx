import { useEntry as useLibraryEntry } from '@library'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'

const useEntry = useLibraryEntry ?? (() => undefined)

/** As many observers as `count` says, each of an entry of the cache. */
export default function Entries() {
  const count = Number(useRouter().params.count ?? 0)
  return (
    <View>
      <Text>{`entries ${count}`}</Text>
      {Array.from({ length: count }, (_, index) => (
        <Entry key={index} index={index} />
      ))}
    </View>
  )
}

function Entry({ index }: { index: number }) {
  return <Text>{useEntry(index)}</Text>
}
