import { View } from '@tarojs/components'
import { useLanguage } from '../i18n/LanguageProvider'
import { goBack } from '../navigation/goBack'
import { focusable } from './focusable'
import './BackLink.scss'

export function BackLink() {
  const { words } = useLanguage()
  return (
    <View {...focusable} id="back" className="back" role="link" onClick={goBack}>
      ‹ {words.back}
    </View>
  )
}
