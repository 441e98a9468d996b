import type { CountOptions, CountResult, List, Row } from '@library'
import {
  getStorageSync,
  offAppHide,
  offAppShow,
  onAppHide,
  onAppShow,
  onNetworkStatusChange,
  setStorageSync,
} from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import useSWR, { preload, type State, SWRConfig, useSWRConfig } from 'swr'
import { getCount } from './getCount'
import { isPersisted } from './isPersisted'
import { getRows, postRow } from './request'
import { toggled, withRow } from './toggled'

export { call, nameOf } from './request'

let isVisible = true

// The recipe for React Native: https://swr.vercel.app/docs/advanced/react-native
const config = {
  provider: createCache,
  isVisible: () => isVisible,
  initFocus(callback: () => void) {
    const show = () => {
      isVisible = true
      callback()
    }
    const hide = () => {
      isVisible = false
    }
    onAppShow(show)
    onAppHide(hide)
    return () => {
      offAppShow(show)
      offAppHide(hide)
    }
  },
  initReconnect(callback: () => void) {
    onNetworkStatusChange(({ isConnected }) => isConnected && callback())
  },
}

/** https://swr.vercel.app/docs/advanced/cache#localstorage-based-persistent-cache, with the hide of the app for its unload. */
function createCache(): Map<string, State> {
  if (!isPersisted) return new Map()
  const cache = new Map<string, State>(JSON.parse(getStorageSync('app-cache') || '[]'))
  onAppHide(() => setStorageSync('app-cache', JSON.stringify(Array.from(cache.entries()))))
  return cache
}

let mutate: ReturnType<typeof useSWRConfig>['mutate'] | undefined

export function Root({ children }: PropsWithChildren) {
  return (
    <SWRConfig value={config}>
      <Mutate />
      {children}
    </SWRConfig>
  )
}

/** The `mutate` of the cache that the provider made. */
function Mutate() {
  mutate = useSWRConfig().mutate
  return null
}

export function useCount(key: string, { isFresh, poll }: CountOptions): CountResult {
  const { data, isValidating } = useSWR(key, getCount, {
    refreshInterval: poll,
    // The nearest to data that stays fresh.
    dedupingInterval: isFresh ? 60_000 : 0,
    focusThrottleInterval: 0,
  })
  return { n: data?.n, isFetching: isValidating }
}

const fetchRows = ([, key]: [string, string]): Promise<Row[]> => getRows(key)

export function useRows(key: string): List {
  const { data, error, isValidating, mutate } = useSWR<Row[], unknown, [string, string]>(['rows', key], fetchRows, {
    dedupingInterval: 0,
    focusThrottleInterval: 0,
  })
  return { rows: data, error, isFetching: isValidating, refetch: () => void mutate() }
}

// https://swr.vercel.app/docs/mutation#optimistic-updates
export function useToggle(key: string, { rows = [] }: List): (row: Row) => void {
  const { mutate } = useSWRConfig()
  return (row) => {
    const save = async (): Promise<Row[]> => withRow(rows, await postRow(key, toggled(row)))
    mutate(['rows', key], save(), {
      optimisticData: withRow(rows, toggled(row)),
      rollbackOnError: true,
    }).catch(() => {})
  }
}

// https://swr.vercel.app/docs/prefetching
export const prefetch = async (key: string): Promise<unknown> =>
  preload<Row[], [string, string]>(['rows', key], fetchRows)

export function fill(from: number, to: number, text: string): void {
  for (let index = from; index < to; index++) void mutate?.(['entry', index], { text }, { revalidate: false })
}

export const change = (index: number, text: string): void => fill(index, index + 1, text)

// `mutate(key)` refetches what a page shows; on the rest it leaves no mark.
export const invalidate = undefined

export function useEntry(index: number): string | undefined {
  return useSWR<{ text: string }>(['entry', index]).data?.text
}

export const persistence = 'localStorage provider'
