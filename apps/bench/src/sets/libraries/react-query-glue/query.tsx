import 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only'
import { focusManager, onlineManager, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { onNetworkStatusChange, useDidHide, useDidShow } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { getBook } from '../send'

const queryClient = new QueryClient()
onNetworkStatusChange(({ isConnected }) => onlineManager.setOnline(isConnected))

export function Root({ children }: PropsWithChildren) {
  useDidShow(() => focusManager.setFocused(true))
  useDidHide(() => focusManager.setFocused(false))
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}

export function useBook(id: number): string | undefined {
  return useQuery({ queryKey: ['book', id], queryFn: () => getBook(id) }).data?.title
}
