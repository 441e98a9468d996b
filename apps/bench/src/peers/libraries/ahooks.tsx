import type { CountOptions, CountResult, List, Row } from '@library'
import { getStorageSync, setStorageSync } from '@tarojs/taro'
import { useRequest } from 'ahooks'
import type { PropsWithChildren } from 'react'
import { getCount } from './getCount'
import { isPersisted } from './isPersisted'
import { getRows, postRow } from './request'
import { toggled, withRow } from './toggled'

export { call, nameOf } from './request'

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
    ...stored(key),
  })
  return { n: data?.n, isFetching: loading }
}

export function useRows(key: string): List {
  const { data, error, loading, refresh, mutate } = useRequest(() => getRows(key), {
    cacheKey: `rows ${key}`,
    refreshOnWindowFocus: true,
    focusTimespan: 0,
    ...stored(`rows ${key}`),
  })
  return { rows: data, error, isFetching: loading, refetch: refresh, mutate: (rows) => mutate([...rows]) }
}

// https://ahooks.js.org/hooks/use-request/basic#optimistic-update
export function useToggle(key: string, { rows = [], mutate }: List): (row: Row) => void {
  const { run } = useRequest((row: Row, _before: readonly Row[]) => postRow(key, row), {
    manual: true,
    onError: (_error, [, before]) => mutate?.(before),
  })
  return (row) => {
    mutate?.(withRow(rows, toggled(row)))
    run(toggled(row), rows)
  }
}

/** https://ahooks.js.org/hooks/use-request/cache#custom-cache */
function stored(key: string) {
  if (!isPersisted) return {}
  return {
    setCache: (data: object) => setStorageSync(key, JSON.stringify(data)),
    getCache: () => JSON.parse(getStorageSync(key) || '{}'),
  }
}

export const prefetch = undefined
export const fill = undefined
export const change = undefined
export const invalidate = undefined
export const useEntry = undefined
export const persistence = 'setCache, getCache'
