import type { InfiniteData } from '@taro-query/react'
import { View } from '@tarojs/components'
import type { BookPage } from '../api/types'
import { BookRow } from './BookRow'
import './BookRows.scss'

/** The rows of all pages. They have a View of their own: a change beside them does not send them again. */
export function BookRows({ pages }: Pick<InfiniteData<BookPage>, 'pages'>) {
  return (
    <View id="books" className="book-rows">
      {pages.map(({ items }) => items.map((book) => <BookRow key={book.id} book={book} />))}
    </View>
  )
}
