import 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only'
import { focusManager, onlineManager } from '@tanstack/react-query'
import { onNetworkStatusChange, useDidHide, useDidShow } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { Root as Provider } from './react-query'

export {
  call,
  change,
  fill,
  invalidate,
  nameOf,
  persistence,
  prefetch,
  useCount,
  useEntry,
  useRows,
  useToggle,
} from './react-query'

// What public repositories write into their app.tsx.
onNetworkStatusChange(({ isConnected }) => onlineManager.setOnline(isConnected))

export function Root({ children }: PropsWithChildren) {
  useDidShow(() => focusManager.setFocused(true))
  useDidHide(() => focusManager.setFocused(false))
  return <Provider>{children}</Provider>
}
