import { onlineManager } from '@taro-query/react'
import type { AbortSignalLike } from '@taro-query/request'

/** Waits until there is no network. @returns whether it came to that, or the signal was first */
export function untilOffline(signal: AbortSignalLike): Promise<boolean> {
  return new Promise((resolve) => {
    if (!onlineManager.isOnline()) return resolve(true)
    const end = (isOffline: boolean) => {
      unsubscribe()
      signal.removeEventListener('abort', give)
      resolve(isOffline)
    }
    const give = () => end(false)
    const unsubscribe = onlineManager.subscribe((online) => {
      if (!online) end(true)
    })
    signal.addEventListener('abort', give)
  })
}
