import { Text, View } from '@tarojs/components'
import { focusable } from '../../components/focusable'
import { useLanguage } from '../../i18n/LanguageProvider'
import './LinkRow.scss'

/** Switches between the two languages: it names the one that there is not. */
export function LanguageRow() {
  const { words, switchLanguage } = useLanguage()
  return (
    <View
      {...focusable}
      id="language"
      className="link-row"
      hoverClass="link-row--pressed"
      role="button"
      onClick={switchLanguage}
    >
      <Text className="link-row__title link-row__words">{words.language}</Text>
      <Text className="link-row__value">{words.switchLanguage}</Text>
    </View>
  )
}
