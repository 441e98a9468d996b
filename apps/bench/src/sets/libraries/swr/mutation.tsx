import useSWRInfinite from 'swr/infinite'
import useSWRMutation from 'swr/mutation'
import { addBook, getPage, titlesOf } from '../send'

export { Root, useBook } from './query'

export function useAdd() {
  const { trigger } = useSWRMutation('books', (_key, { arg }: { arg: string }) => addBook(arg))
  return (title: string) => void trigger(title)
}

export function useBooks() {
  const { data, size, setSize } = useSWRInfinite(
    (index) => ['books', index] as const,
    ([, index]) => getPage(index),
  )
  return { titles: titlesOf(data), more: () => void setSize(size + 1) }
}
