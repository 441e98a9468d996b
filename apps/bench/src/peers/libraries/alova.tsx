import type { Call, CallOptions, CountOptions, CountResult, List, Row } from '@library'
import {
  clearStorageSync,
  getStorageSync,
  offAppShow,
  onAppShow,
  onNetworkStatusChange,
  removeStorageSync,
  request,
  setStorageSync,
} from '@tarojs/taro'
import {
  type AlovaGlobalCacheAdapter,
  createAlova,
  invalidateCache,
  type Method,
  type RequestElements,
  setCache,
} from 'alova'
import { updateState, useAutoRequest, useRequest } from 'alova/client'
import ReactHook from 'alova/react'
import type { PropsWithChildren } from 'react'
import type { Answer } from './getCount'
import { isPersisted } from './isPersisted'
import { ORIGIN } from './request'
import { toggled, withRow } from './toggled'

export { nameOf } from './request'

const storageCache: AlovaGlobalCacheAdapter = {
  set: (key, value) => setStorageSync(key, value),
  get: (key) => getStorageSync(key) || undefined,
  remove: (key) => removeStorageSync(key),
  clear: () => clearStorageSync(),
}

// `@alova/adapter-taro` answers 404 on the registry; this is what it does for a request and for the storage.
const alova = createAlova({
  baseURL: ORIGIN,
  statesHook: ReactHook,
  requestAdapter: ({ url, type, data = '' }: RequestElements, { config }: Method) => {
    const task = request({ url, method: type as 'GET', data, ...(config.timeout && { timeout: config.timeout }) })
    return { response: () => task, headers: async () => (await task).header ?? {}, abort: () => task.abort?.() }
  },
  // https://alova.js.org/tutorial/getting-started/basic/global-interceptor
  responded({ statusCode, data }: Awaited<ReturnType<typeof request>>) {
    if (statusCode >= 300) throw { statusCode }
    return data
  },
  l2Cache: storageCache,
})

// The recipe for React Native: https://alova.js.org/tutorial/client/strategy/use-auto-request
useAutoRequest.onFocus = (notify) => {
  onAppShow(notify)
  return () => offAppShow(notify)
}
useAutoRequest.onVisibility = () => () => {}
useAutoRequest.onNetwork = (notify) => {
  onNetworkStatusChange(({ isConnected }) => isConnected && notify())
  return () => {}
}

// Of what is kept for the next start nothing is asked for as long as it holds: it has no stale data.
const KEPT = { mode: 'restore' as const, expire: 600_000 }
// By default it keeps what it has got for five minutes.
const rowsOf = (key: string) => alova.Get<Row[]>(`/rows/${key}`, isPersisted ? { cacheFor: KEPT } : {})
const entryOf = (index: number) =>
  alova.Get<{ text: string }>(`/entry/${index}`, { cacheFor: isPersisted ? KEPT : Infinity })

export function Root({ children }: PropsWithChildren) {
  return children
}

export function useCount(key: string, { isFresh, poll }: CountOptions): CountResult {
  const { data, loading } = useAutoRequest(
    () => alova.Get<Answer>(`/count/${key}`, { cacheFor: isFresh ? 60_000 : 0 }),
    { throttle: 0, ...(poll && { pollingTime: poll }) },
  )
  return { n: data?.n, isFetching: loading }
}

export function useRows(key: string): List {
  const { data, error, loading, send } = useAutoRequest(() => rowsOf(key), {
    throttle: 0,
    // https://alova.js.org/tutorial/client/strategy/use-request: past the cache.
    force: ({ args: [isForced] }) => isForced === true,
  })
  return { rows: data, error, isFetching: loading, refetch: () => void send(true) }
}

// https://alova.js.org/tutorial/client/in-depth/update-across-components
export function useToggle(key: string): (row: Row) => void {
  const { send } = useRequest((row: Row) => alova.Post<Row>(`/rows/${key}/${row.id}`, { isDone: row.isDone }), {
    immediate: false,
  })
  const show = (row: Row) => updateState<Row[]>(rowsOf(key), (rows: Row[]) => withRow(rows, row))
  return async (row) => {
    void show(toggled(row))
    try {
      await send(toggled(row))
    } catch {
      void show(row)
    }
  }
}

export const prefetch = async (key: string): Promise<unknown> => rowsOf(key).send()

export function call(path: string, { timeout }: CallOptions): Call {
  const method = alova.Get(path, { cacheFor: 0, ...(timeout && { timeout }) })
  return { done: method.send(), abort: () => method.abort() }
}

export function fill(from: number, to: number, text: string): void {
  for (let index = from; index < to; index++) void setCache(entryOf(index), { text })
}

// Of what pages show; the cache itself changes by `setCache`.
export function change(index: number, text: string): void {
  void setCache(entryOf(index), { text })
  void updateState<{ text: string }>(entryOf(index), () => ({ text }))
}

export const invalidate = (index: number): void => void invalidateCache(entryOf(index))

export function useEntry(index: number): string | undefined {
  return useRequest(entryOf(index)).data?.text
}

export const persistence = 'cacheFor: restore, l2Cache'
