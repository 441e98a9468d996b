import type { InfiniteData, QueryClient } from '@taro-query/react'
import { listBooks } from '../api/books'
import type { Book, BookPage } from '../api/types'
import { bookQuery } from './bookQueries'

type Change = Partial<Omit<Book, 'id'>>

/** Changes a book wherever it is shown, without another request: on its page and in its row of every list. */
export function showBook(queryClient: QueryClient, id: number, change: Change): void {
  queryClient.setQueryData(bookQuery(id).queryKey, (book) => book && { ...book, ...change })
  // Every list of this endpoint is an infinite one.
  queryClient.setQueriesData<InfiniteData<BookPage>>(
    { queryKey: listBooks.key },
    (list) => list && inList(list, id, change),
  )
}

function inList(list: InfiniteData<BookPage>, id: number, change: Change): InfiniteData<BookPage> {
  const inPage = (page: BookPage) =>
    page.items.some((book) => book.id === id)
      ? { ...page, items: page.items.map((book) => (book.id === id ? { ...book, ...change } : book)) }
      : page
  return { ...list, pages: list.pages.map(inPage) }
}
