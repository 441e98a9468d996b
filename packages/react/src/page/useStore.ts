import { notifyManager } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { usePage } from './usePage'

/** A cache or an observer of TanStack's. */
interface Source {
  subscribe: (listener: () => void) => () => void
}

/**
 * React's `useSyncExternalStore` over TanStack's state. It does not re-render a hidden page: what has changed meanwhile is
 * in the first frame when it is shown.
 */
export function useStore<TSnapshot>(source: Source, getSnapshot: () => TSnapshot): TSnapshot {
  const page = usePage()
  const subscribe = useCallback(
    (listener: () => void) => {
      const listen = () => {
        if (page.isVisible()) listener()
      }
      const leaveSource = source.subscribe(notifyManager.batchCalls(listen))
      const leavePage = page.subscribe(listen)
      return () => {
        leaveSource()
        leavePage()
      }
    },
    [source, page],
  )
  return useSyncExternalStore(subscribe, getSnapshot, getSnapshot)
}
