import { Text, View } from '@tarojs/components'
import { focusable } from '../../components/focusable'
import { useLanguage } from '../../i18n/LanguageProvider'
import './Masthead.scss'

/** The library's name, and the way to the other language. */
export function Masthead() {
  const { words, switchLanguage } = useLanguage()
  return (
    <View className="masthead">
      <View>
        <Text className="masthead__name">{words.appName}</Text>
        <Text className="masthead__tagline">{words.tagline}</Text>
      </View>
      <View {...focusable} id="language" className="masthead__language" role="button" onClick={switchLanguage}>
        {words.switchLanguage}
      </View>
    </View>
  )
}
