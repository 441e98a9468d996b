import type { CountOptions, CountResult } from '@library'
import type { PropsWithChildren } from 'react'
import { useRequest } from 'taro-hooks'
import { getCount } from './getCount'

export function Root({ children }: PropsWithChildren) {
  return children
}

export function useCount(key: string, { isFresh, isShortLived, poll }: CountOptions): CountResult {
  const { data, loading } = useRequest(() => getCount(key), {
    cacheKey: key,
    staleTime: isFresh ? 60_000 : 0,
    cacheTime: isShortLived ? 50 : 300_000,
    refreshOnWindowFocus: true,
    pollingWhenHidden: false,
    ...(poll && { pollingInterval: poll }),
  })
  return { n: data?.n, isFetching: loading }
}
