import { endpointQuery, usePullDownRefetch, useQuery } from '@taro-query/react'
import { View } from '@tarojs/components'
import { getReader } from '../../api/accounts'
import { listReservations } from '../../api/reservations'
import { QueryView } from '../../components/QueryView'
import { Profile } from './Profile'
import { Reservations } from './Reservations'
import './Account.scss'

/** What a reader who is signed in has here. */
export function Account() {
  const reader = useQuery(endpointQuery(getReader))
  const reservations = useQuery(endpointQuery(listReservations))
  usePullDownRefetch(reader, reservations)
  return (
    <>
      <View className="card account">
        <QueryView query={reader}>{(data) => <Profile reader={data} />}</QueryView>
      </View>
      <Reservations reservations={reservations} />
    </>
  )
}
