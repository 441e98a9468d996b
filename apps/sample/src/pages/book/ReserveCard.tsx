import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Book, Receipt } from '../../api/types'
import { useLanguage } from '../../i18n/LanguageProvider'
import { localDate } from '../../i18n/localDate'
import { ReserveForm } from './ReserveForm'
import './ReserveCard.scss'

export function ReserveCard({ book }: { book: Book }) {
  const { words } = useLanguage()
  const [receipt, setReceipt] = useState<Receipt>()
  return (
    <View className="card">
      <Text className="card__title">{words.reserve}</Text>
      {receipt ? (
        <View id="receipt" className="receipt" role="status">
          <Text className="receipt__title">✓ {words.reserved}</Text>
          <Text className="receipt__line">{words.receipt(receipt.id, receipt.name)}</Text>
          <Text className="receipt__line">{words.pickUpBefore(localDate(receipt.pickupBefore, words))}</Text>
        </View>
      ) : (
        <>
          <Text className="reserve__intro">{book.copies > 0 ? words.reserveIntro : words.reserveNoCopies}</Text>
          <ReserveForm bookId={book.id} onReserved={setReceipt} />
        </>
      )}
    </View>
  )
}
