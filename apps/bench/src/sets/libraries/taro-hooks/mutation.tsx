import { useRequest } from 'taro-hooks'
import { addBook } from '../send'

// taro-hooks has nothing for infinite lists.
export { useBooks } from '../byHand'
export { Root, useBook } from './query'

export function useAdd() {
  return useRequest(addBook, { manual: true }).run
}
