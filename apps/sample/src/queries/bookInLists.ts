import type { InfiniteData, QueryClient } from '@taro-query/react'
import { listBooks } from '../api/books'
import type { Book, BookPage } from '../api/types'

/** What the lists that were loaded have of a book. */
export function bookInLists(queryClient: QueryClient, id: number): Book | undefined {
  return queryClient
    .getQueriesData<InfiniteData<BookPage>>({ queryKey: listBooks.key })
    .flatMap(([, list]) => list?.pages ?? [])
    .flatMap(({ items }) => items)
    .find((book) => book.id === id)
}
