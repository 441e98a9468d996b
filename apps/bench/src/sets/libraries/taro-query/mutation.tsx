import { useInfiniteQuery, useMutation, useQueryClient } from '@taro-query/react'
import { addBook, getPage, titlesOf } from '../send'

export { Root, useBook } from './query'

export function useAdd() {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: addBook, onSuccess: () => queryClient.invalidateQueries() }).mutate
}

export function useBooks() {
  const { data, fetchNextPage } = useInfiniteQuery({
    queryKey: ['books'],
    queryFn: ({ pageParam }) => getPage(pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })
  return { titles: titlesOf(data?.pages), more: () => void fetchNextPage() }
}
