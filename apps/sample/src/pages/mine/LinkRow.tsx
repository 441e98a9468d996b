import { Text, View } from '@tarojs/components'
import { focusable } from '../../components/focusable'
import { openPage } from '../../navigation/openPage'
import './LinkRow.scss'

interface LinkRowProps {
  id: string
  title: string
  hint?: string
  url: string
}

export function LinkRow({ id, title, hint, url }: LinkRowProps) {
  return (
    <View
      {...focusable}
      id={id}
      className="link-row"
      hoverClass="link-row--pressed"
      role="link"
      onClick={() => openPage(url)}
    >
      <View className="link-row__words">
        <Text className="link-row__title">{title}</Text>
        {hint !== undefined && <Text className="link-row__hint">{hint}</Text>}
      </View>
      <Text className="link-row__arrow" aria-hidden>
        ›
      </Text>
    </View>
  )
}
