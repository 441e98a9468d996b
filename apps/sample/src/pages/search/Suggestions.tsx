import { Text, View } from '@tarojs/components'
import { focusable } from '../../components/focusable'
import { useLanguage } from '../../i18n/LanguageProvider'
import './Suggestions.scss'

/** Searches that find something, to tap. */
export function Suggestions({ title, onChoose }: { title: string; onChoose: (search: string) => void }) {
  const { words } = useLanguage()
  return (
    <View className="suggestions">
      <Text className="suggestions__title">{title}</Text>
      <View className="suggestions__list">
        {words.suggestions.map((text, index) => (
          <View
            {...focusable}
            key={text}
            id={`suggestion-${index}`}
            className="suggestions__one"
            hoverClass="suggestions__one--pressed"
            role="button"
            onClick={() => onChoose(text)}
          >
            {text}
          </View>
        ))}
      </View>
    </View>
  )
}
