import { useQuery } from '@tanstack/react-query'
import { load } from '../load'

export { Root, useAdd, useBooks } from './mutation'

export function useBook(id: number): string | undefined {
  const { data } = useQuery({
    queryKey: ['book', id],
    queryFn: ({ signal }) => {
      const { book, abort } = load(id)
      signal.addEventListener('abort', abort)
      return book
    },
    retry: 3,
  })
  return data?.title
}
