import { type QueryKey, type UseQueryOptions, type UseQueryResult, useQuery } from '@taro-query/react'
import type { ReactElement } from 'react'

interface Props<TData, TError, TKey extends QueryKey> {
  options: UseQueryOptions<TData, TError, TData, TKey>
  children: (result: UseQueryResult<TData, TError>) => ReactElement
}

/** A query for class components, which cannot call hooks. */
export function Query<TData, TError, TKey extends QueryKey>({ options, children }: Props<TData, TError, TKey>) {
  return children(useQuery(options))
}
