import type { CountOptions, CountResult } from '@library'
import { offAppShow, onAppShow, onNetworkStatusChange, request } from '@tarojs/taro'
import { createAlova } from 'alova'
import { useAutoRequest } from 'alova/client'
import ReactHook from 'alova/react'
import type { PropsWithChildren } from 'react'
import type { Answer } from './getCount'

// `@alova/adapter-taro` answers 404 on the registry; this is what it does for a request.
const alova = createAlova({
  baseURL: 'https://api.rules.example',
  statesHook: ReactHook,
  requestAdapter: ({ url, type }) => {
    const task = request({ url, method: type as 'GET' })
    return { response: async () => (await task).data, headers: async () => ({}), abort: () => task.abort?.() }
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

export function Root({ children }: PropsWithChildren) {
  return children
}

export function useCount(key: string, { isFresh, poll }: CountOptions): CountResult {
  const { data, loading } = useAutoRequest(
    () => alova.Get<Answer>(`/count/${key}`, { cacheFor: isFresh ? 60_000 : 0 }),
    {
      throttle: 0,
      ...(poll && { pollingTime: poll }),
    },
  )
  return { n: data?.n, isFetching: loading }
}
