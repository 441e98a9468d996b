import { useRequest } from 'taro-hooks'
import { load } from '../load'

export { Root, useAdd, useBooks } from './mutation'

// `cancel` drops the answer, and aborts nothing.
export function useBook(id: number): string | undefined {
  const options = { cacheKey: `book ${id}`, refreshOnWindowFocus: true, retryCount: 3 }
  return useRequest(() => load(id).book, options).data?.title
}
