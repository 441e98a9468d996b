import { View } from '@tarojs/components'
import { useLanguage } from '../i18n/LanguageProvider'
import { goBack } from '../navigation/goBack'
import './BackLink.scss'

export function BackLink() {
  const { words } = useLanguage()
  const focusable = { tabIndex: 0 }
  return (
    <View {...focusable} id="back" className="back" role="link" onClick={goBack}>
      ‹ {words.back}
    </View>
  )
}
