import { useInfiniteScroll, useRequest } from 'ahooks'
import { addBook, getPage } from '../send'

export { Root, useBook } from './query'

export function useAdd() {
  return useRequest(addBook, { manual: true }).run
}

export function useBooks() {
  const { data, loadMore } = useInfiniteScroll(async (before?: { next?: number | undefined }) => {
    const { items, next } = await getPage(before?.next ?? 0)
    return { list: items, next }
  })
  return { titles: data?.list.map(({ title }) => title) ?? [], more: loadMore }
}
