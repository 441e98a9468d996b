import { onlineManager } from '@taro-query/react'
import { useSyncExternalStore } from 'react'

/** Whether there is a network, as the queries see it. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, isOnline)
}

const subscribe = (listener: () => void) => onlineManager.subscribe(listener)
const isOnline = () => onlineManager.isOnline()
