import { View } from '@tarojs/components'
import { showModal } from '@tarojs/taro'
import { logOut } from '../../account/logOut'
import { Action } from '../../components/Action'
import { useLanguage } from '../../i18n/LanguageProvider'
import './SignOut.scss'

export function SignOut() {
  const { words } = useLanguage()
  const ask = async () => {
    const { confirm } = await showModal({
      title: words.signOut,
      content: words.signOutAsk,
      confirmText: words.signOut,
      cancelText: words.cancel,
    })
    if (confirm) await logOut()
  }
  return (
    <View className="sign-out">
      <Action id="sign-out" onTap={() => void ask()}>
        {words.signOut}
      </Action>
    </View>
  )
}
