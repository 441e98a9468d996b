import { View } from '@tarojs/components'
import { useLanguage } from '../i18n/LanguageProvider'
import { BookCount } from './BookCount'
import './BookRow.scss'
import './BookRows.scss'
import './BookRowsSkeleton.scss'

const rows = Array.from({ length: 6 }, (_, index) => index)

/** The size of the count and the rows that are on their way, so that nothing moves when they come. */
export function BookRowsSkeleton() {
  const { words } = useLanguage()
  return (
    <>
      <BookCount />
      <View className="book-rows" role="status" aria-label={words.loading}>
        {rows.map((row) => (
          <View key={row} className="book-row skeleton">
            <View className="skeleton__cover" />
            <View className="book-row__words">
              <View className="book-row__title">
                <View className={`skeleton__line skeleton__line--title-${row % 3}`} />
              </View>
              <View className="book-row__author">
                <View className="skeleton__line skeleton__line--author" />
              </View>
              <View className="book-row__facts">
                <View className="skeleton__pill" />
              </View>
            </View>
          </View>
        ))}
      </View>
    </>
  )
}
