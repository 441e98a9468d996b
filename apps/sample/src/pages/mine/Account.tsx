import { endpointQuery, usePullDownRefetch, useQuery } from '@taro-query/react'
import { View } from '@tarojs/components'
import { showModal } from '@tarojs/taro'
import { logOut } from '../../account/logOut'
import { getReader } from '../../api/accounts'
import { listReservations } from '../../api/reservations'
import { Action } from '../../components/Action'
import { QueryView } from '../../components/QueryView'
import { useLanguage } from '../../i18n/LanguageProvider'
import { Profile } from './Profile'
import { Reservations } from './Reservations'
import './Account.scss'

/** What a reader who is signed in has here. */
export function Account() {
  const { words } = useLanguage()
  const reader = useQuery(endpointQuery(getReader))
  const reservations = useQuery(endpointQuery(listReservations))
  usePullDownRefetch(reader, reservations)
  const askAndLogOut = async () => {
    const { confirm } = await showModal({
      title: words.signOut,
      content: words.signOutAsk,
      confirmText: words.signOut,
      cancelText: words.cancel,
    })
    if (confirm) await logOut()
  }
  return (
    <>
      <View className="card account">
        <QueryView query={reader}>{(data) => <Profile reader={data} />}</QueryView>
      </View>
      <Reservations reservations={reservations} />
      <View className="account__end">
        <Action id="sign-out" onTap={() => void askAndLogOut()}>
          {words.signOut}
        </Action>
      </View>
    </>
  )
}
