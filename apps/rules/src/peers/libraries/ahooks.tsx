import type { CountOptions, CountResult } from '@library'
import { useRequest } from 'ahooks'
import type { PropsWithChildren } from 'react'
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
    focusTimespan: 0,
    pollingWhenHidden: false,
    ...(poll && { pollingInterval: poll }),
  })
  return { n: data?.n, isFetching: loading }
}
