import { noop, useQueryClient } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import type { Book } from '../api/types'
import { useLanguage } from '../i18n/LanguageProvider'
import { openPage } from '../navigation/openPage'
import { bookQuery, notesQuery } from '../queries/bookQueries'
import { focusable } from './focusable'
import './BookRow.scss'
import { Copies } from './Copies'
import { Cover } from './Cover'

export function BookRow({ book }: { book: Book }) {
  const { words, wordsOf } = useLanguage()
  const queryClient = useQueryClient()
  const { title, author } = wordsOf(book)
  // A tenth of a second before the tap. Not the stock: its system is slow, and the finger may only be scrolling.
  const prefetch = () => {
    // The page says what fails.
    queryClient.query(bookQuery(book.id)).catch(noop)
    queryClient.query(notesQuery(book.id)).catch(noop)
  }
  return (
    <View
      {...focusable}
      id={`book-${book.id}`}
      className="book-row"
      hoverClass="book-row--pressed"
      role="link"
      onTouchStart={prefetch}
      onClick={() => openPage(`/pages/book/index?id=${book.id}`)}
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
