import { Text, View } from '@tarojs/components'
import { showModal } from '@tarojs/taro'
import type { Reservation } from '../../api/types'
import { focusable } from '../../components/focusable'
import { useLanguage } from '../../i18n/LanguageProvider'
import { localDate } from '../../i18n/localDate'
import { openPage } from '../../navigation/openPage'
import { useCancelReservation } from './useCancelReservation'

export function ReservationRow({ reservation: { id, book, pickupBefore } }: { reservation: Reservation }) {
  const { words, wordsOf } = useLanguage()
  const cancel = useCancelReservation()
  const { title } = wordsOf(book)
  const askAndCancel = async () => {
    const { confirm } = await showModal({
      title: words.cancelReservation,
      content: words.cancelAsk(title),
      confirmText: words.cancelReservation,
      cancelText: words.keep,
    })
    if (confirm) cancel(id)
  }
  return (
    <View className="reservations__row">
      <View
        {...focusable}
        id={`reservation-${id}`}
        className="reservations__words"
        role="link"
        onClick={() => openPage(`/pages/book/index?id=${book.id}`)}
      >
        <Text className="reservations__title">{title}</Text>
        <Text className="reservations__date">{words.pickUpBefore(localDate(pickupBefore, words))}</Text>
      </View>
      <View
        {...focusable}
        id={`cancel-${id}`}
        className="reservations__cancel"
        role="button"
        onClick={() => void askAndCancel()}
      >
        {words.cancelReservation}
      </View>
    </View>
  )
}
