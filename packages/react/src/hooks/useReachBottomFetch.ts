import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useReachBottom } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** What of an infinite query is needed to fetch its next page. */
export type NextPageFetchable = Pick<
  UseInfiniteQueryResult,
  'hasNextPage' | 'isFetching' | 'isFetchingNextPage' | 'isFetchNextPageError'
> & {
  /** Given `cancelRefetch: false`. */
  fetchNextPage: (options: { cancelRefetch: boolean }) => unknown
}

/**
 * Fetches the next page when the user has reached the page's bottom (`onReachBottomDistance` in its config: how near). One
 * at a time: while the list is being refetched it waits for that. After a next page has failed it does nothing, since the
 * error's own line would take the user to the bottom again: give a button that calls `fetchNextPage()`.
 *
 * @example
 * const books = useInfiniteQuery(endpointInfiniteQuery(listBooks, …))
 * useReachBottomFetch(books)
 */
export function useReachBottomFetch(query: NextPageFetchable): void {
  // Read here, so that TanStack renders when they change.
  const { hasNextPage, isFetching, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const isWanted = useRef(false)
  const fetchWanted = () => {
    // It was the bottom of another list.
    if (!hasNextPage) isWanted.current = false
    if (!isWanted.current || isFetching) return
    isWanted.current = false
    // A second event before the next render joins the request of the first.
    if (!isFetchNextPageError) fetchNextPage({ cancelRefetch: false })
  }
  useReachBottom(() => {
    isWanted.current = !isFetchingNextPage
    fetchWanted()
  })
  useEffect(fetchWanted)
}
