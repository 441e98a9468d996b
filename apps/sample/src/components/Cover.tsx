import { Text, View } from '@tarojs/components'
import './Cover.scss'

const cloths = 6

/** A cloth-bound cover, as the library's own volunteers bind them: its colour belongs to the book. */
export function Cover({ id, title, large = false }: { id: number; title: string; large?: boolean }) {
  return (
    <View className={`cover cover--cloth-${id % cloths} ${large ? 'cover--large' : ''}`} aria-hidden>
      <Text className="cover__letter">{title.slice(0, 1)}</Text>
    </View>
  )
}
