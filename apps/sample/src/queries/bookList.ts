import { endpointInfiniteQuery } from '@taro-query/react'
import { listBooks } from '../api/books'

/**
 * The books that match, all of them without a search, 20 a page. A minute changes little in them, and whoever comes back
 * from a book is not to wait for every page again.
 */
export const bookList = (search?: string) => ({
  ...endpointInfiniteQuery(
    listBooks,
    (cursor) => ({ query: { limit: 20, ...(search && { search }), ...(cursor && { cursor }) } }),
    {
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    },
  ),
  staleTime: 60_000,
})
