import { type QueryClient, useIsRestoring, useQueryClient } from '@tanstack/react-query'
import { type MutableRefObject, useEffect, useRef, useSyncExternalStore } from 'react'
import { type Options, type Policy, refetchOnShow, silence } from './gate'
import type { Loads } from './loads'
import { usePage } from './usePage'

/** Stands between a component's query options and TanStack, and follows the visibility of the component's page. */
export interface Gate {
  client: QueryClient
  isVisible: boolean
  /** A component that came into a hidden page is not shown again but mounted. */
  policy: MutableRefObject<Policy>
  /** What was asked for before the page was there, and has not mounted. */
  loads: Loads | undefined
  /** The options that TanStack gets: the user's own while the page is visible. */
  pass: (options: Options) => Options
}

export function useGate(queryClient: QueryClient | undefined): Gate {
  const client = useQueryClient(queryClient)
  const page = usePage()
  const subscribe = page ? page.subscribe : subscribeToNothing
  const getIsVisible = page ? page.isVisible : always
  const isVisible = useSyncExternalStore(subscribe, getIsVisible, getIsVisible)
  const policy = useRef<Policy>('refetchOnMount')
  const loads = page?.loads
  return {
    client,
    isVisible,
    policy,
    loads,
    pass(options) {
      if (isVisible || !page) return loads ? loads.mount(client, options) : options
      const defaulted = client.defaultQueryOptions(options)
      // A suspended component fetches whether it is enabled or not, so it waits here.
      if (defaulted.suspense && !hasData(client, defaulted.queryHash)) throw page.untilVisible()
      return silence(defaulted, page, () => policy.current)
    },
  }
}

/** Goes after TanStack's own hook, whose effects have to run first. */
export function useRefetchOnShow({ client, isVisible, policy, loads }: Gate, queries: readonly Options[]): void {
  const isRestoring = useIsRestoring()
  const wasVisible = useRef(isVisible)
  useEffect(() => {
    // While a cache is being restored nothing is subscribed; TanStack mounts the queries afterwards.
    if (isVisible && !wasVisible.current && !isRestoring) {
      for (const options of queries) refetchOnShow(client, options, policy.current)
    }
    if (isVisible && loads) loads.settle(client, queries)
    wasVisible.current = isVisible
    if (isVisible) policy.current = 'refetchOnWindowFocus'
  })
}

function hasData(client: QueryClient, queryHash: string): boolean {
  return client.getQueryCache().get(queryHash)?.state.data !== undefined
}

function subscribeToNothing(): () => void {
  return () => {}
}

function always(): boolean {
  return true
}
