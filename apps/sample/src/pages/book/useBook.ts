import { useQuery, useQueryClient } from '@taro-query/react'
import { bookInLists } from '../../queries/bookInLists'
import { bookQuery } from '../../queries/bookQueries'

/** The book. What a list has of it is shown until it has come, also without a network. */
export function useBook(id: number) {
  const queryClient = useQueryClient()
  return useQuery({
    ...bookQuery(id),
    initialData: () => bookInLists(queryClient, id),
    // However new the list is, the book itself is asked for.
    initialDataUpdatedAt: 0,
  })
}
