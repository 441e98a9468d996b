import { useRetriableRequest } from 'alova/client'
import { useEffect } from 'react'
import { bookOf } from './query'

export { Root, useAdd, useBooks } from './mutation'

export function useBook(id: number): string | undefined {
  const { data, abort } = useRetriableRequest(bookOf(id), { retry: 3 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it unmounts
  useEffect(() => () => void abort(), [])
  return data?.title
}
