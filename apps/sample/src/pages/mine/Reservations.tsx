import type { UseQueryResult } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import type { Reservation } from '../../api/types'
import { QueryView } from '../../components/QueryView'
import { useLanguage } from '../../i18n/LanguageProvider'
import { ReservationRow } from './ReservationRow'
import './Reservations.scss'

export function Reservations({ reservations }: { reservations: UseQueryResult<Reservation[], Error> }) {
  const { words } = useLanguage()
  return (
    <View className="card reservations">
      <Text className="card__title">{words.reservations}</Text>
      <QueryView query={reservations} retryId="retry-reservations">
        {(items) => (
          <View id="reservations">
            {items.length === 0 && (
              <View className="reservations__none">
                <Text className="reservations__title">{words.noReservations}</Text>
                <Text className="reservations__date">{words.noReservationsHint}</Text>
              </View>
            )}
            {items.map((reservation) => (
              <ReservationRow key={reservation.id} reservation={reservation} />
            ))}
          </View>
        )}
      </QueryView>
    </View>
  )
}
