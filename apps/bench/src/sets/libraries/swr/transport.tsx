import useSWR from 'swr'
import { load } from '../load'

export { Root, useAdd, useBooks } from './mutation'

// SWR retries by itself, and aborts nothing.
export function useBook(id: number): string | undefined {
  return useSWR(['book', id], () => load(id).book).data?.title
}
