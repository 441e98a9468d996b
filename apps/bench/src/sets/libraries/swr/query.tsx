import { offAppHide, offAppShow, onAppHide, onAppShow, onNetworkStatusChange } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import useSWR, { SWRConfig } from 'swr'
import { getBook } from '../send'

let isVisible = true

// The recipe for React Native: https://swr.vercel.app/docs/advanced/react-native
const config = {
  provider: () => new Map(),
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

export function Root({ children }: PropsWithChildren) {
  return <SWRConfig value={config}>{children}</SWRConfig>
}

export function useBook(id: number): string | undefined {
  return useSWR(['book', id], () => getBook(id)).data?.title
}
