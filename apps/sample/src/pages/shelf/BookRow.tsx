import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import type { Book } from '../../api/types'
import { Copies } from '../../components/Copies'
import { Cover } from '../../components/Cover'
import { useLanguage } from '../../i18n/LanguageProvider'
import './BookRow.scss'

export function BookRow({ book }: { book: Book }) {
  const { words, wordsOf } = useLanguage()
  const { title, author } = wordsOf(book)
  const focusable = { tabIndex: 0 }
  return (
    <View
      {...focusable}
      id={`book-${book.id}`}
      className="book-row"
      hoverClass="book-row--pressed"
      role="link"
      onClick={() => void navigateTo({ url: `/pages/book/index?id=${book.id}` })}
    >
      <Cover id={book.id} title={title} />
      <View className="book-row__words">
        <Text className="book-row__title">{title}</Text>
        <Text className="book-row__author">
          {author} · {words.published(book.year)}
        </Text>
        <View className="book-row__facts">
          <Copies count={book.copies} />
          <Text className="book-row__likes">{words.likes(book.likes)}</Text>
        </View>
      </View>
    </View>
  )
}
