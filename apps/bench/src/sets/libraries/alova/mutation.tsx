import { usePagination, useRequest } from 'alova/client'
import type { Book, Page } from '../send'
import { alova } from './query'

export { Root, useBook } from './query'

export function useAdd() {
  const { send } = useRequest((title: string) => alova.Post<Book>('/books', { title }), { immediate: false })
  return (title: string) => void send(title)
}

export function useBooks() {
  const { data, page, update } = usePagination((page) => alova.Get<Page>(`/books?page=${page}`), {
    append: true,
    data: ({ items }) => items,
  })
  return { titles: (data ?? []).map(({ title }) => title), more: () => update({ page: page + 1 }) }
}
