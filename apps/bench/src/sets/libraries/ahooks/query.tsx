import { useRequest } from 'ahooks'
import { getBook } from '../send'

export { Root } from '../plainRoot'

export function useBook(id: number): string | undefined {
  return useRequest(() => getBook(id), { cacheKey: `book ${id}`, refreshOnWindowFocus: true }).data?.title
}
