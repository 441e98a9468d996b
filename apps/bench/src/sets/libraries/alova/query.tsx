import { offAppShow, onAppShow, onNetworkStatusChange, request } from '@tarojs/taro'
import { createAlova, type Method, type RequestElements } from 'alova'
import { useAutoRequest } from 'alova/client'
import ReactHook from 'alova/react'
import { type Book, ORIGIN } from '../send'

export { Root } from '../plainRoot'

// `@alova/adapter-taro` answers 404 on the registry; this is what it does for a request.
export const alova = createAlova({
  baseURL: ORIGIN,
  statesHook: ReactHook,
  requestAdapter: ({ url, type, data = '' }: RequestElements, { config }: Method) => {
    const task = request({ url, method: type as 'GET', data, ...(config.timeout && { timeout: config.timeout }) })
    return { response: () => task, headers: async () => (await task).header ?? {}, abort: () => task.abort?.() }
  },
  responded({ statusCode, data }: Awaited<ReturnType<typeof request>>) {
    if (statusCode >= 300) throw new Error(`HTTP ${statusCode}`)
    return data
  },
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

export const bookOf = (id: number) => alova.Get<Book>(`/books/${id}`, { timeout: 8_000 })

export function useBook(id: number): string | undefined {
  return useAutoRequest(() => bookOf(id)).data?.title
}
