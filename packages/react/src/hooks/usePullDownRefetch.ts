import { onlineManager } from '@tanstack/react-query'
import { stopPullDownRefresh, usePullDownRefresh } from '@tarojs/taro'

/** What can be refetched: a query result, or anything else with a `refetch`. */
export interface Refetchable {
  /** Settles when the data has been fetched again, or could not be. */
  refetch: () => Promise<unknown>
}

/**
 * Refetches when the user pulls the page down, and ends the pull-down animation when all of it is over, failed or not.
 * Without a network it ends at once: TanStack pauses a refetch then, for as long as the network is away.
 *
 * The page needs `enablePullDownRefresh: true` in its config.
 *
 * @example
 * const book = useQuery(endpointQuery(getBook, { params: { id } }))
 * usePullDownRefetch(book)
 */
export function usePullDownRefetch(...queries: Refetchable[]): void {
  usePullDownRefresh(() => {
    const offline = untilOffline()
    const refetches = Promise.all(queries.map(settle))
    Promise.race([refetches, offline.promise])
      .then(() => {
        offline.unsubscribe()
        return stopPullDownRefresh()
      })
      .catch(() => {})
  })
}

async function settle(query: Refetchable): Promise<void> {
  try {
    await query.refetch()
  } catch {
    // TanStack's refetch never rejects; a failure of another one is its owner's to show.
  }
}

interface Offline {
  promise: Promise<void>
  unsubscribe: () => void
}

function untilOffline(): Offline {
  let unsubscribe = () => {}
  const promise = new Promise<void>((resolve) => {
    unsubscribe = onlineManager.subscribe((isOnline) => {
      if (!isOnline) resolve()
    })
    if (!onlineManager.isOnline()) resolve()
  })
  return { promise, unsubscribe }
}
