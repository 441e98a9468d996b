import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Options } from './gate'
import { usePage } from './usePage'

type Hook = (options: Options & Pick<Required<Options>, 'queryKey'>, queryClient?: QueryClient) => void
type AnyHook = (...args: never) => void

/**
 * A hook that prefetches during render, as TanStack's do: what is not in the cache yet, and only while the page is visible.
 * To be called at the top of a module.
 */
export function pageAwarePrefetch<THook extends AnyHook>(
  prefetch: (client: QueryClient, options: never) => Promise<unknown>,
): THook {
  // As in `pageAware`: nothing changes type.
  const send = prefetch as (client: QueryClient, options: Options) => Promise<unknown>
  // biome-ignore lint/correctness/noComponentHookFactories: each module makes its hook once
  const usePageAware: Hook = (options, queryClient) => {
    const client = useQueryClient(queryClient)
    const { subscribe, isVisible: getIsVisible } = usePage()
    const isVisible = useSyncExternalStore(subscribe, getIsVisible, getIsVisible)
    // A failure is in the query's state.
    if (isVisible && !client.getQueryState(options.queryKey)) send(client, options).catch(() => {})
  }
  return usePageAware as AnyHook as THook
}
