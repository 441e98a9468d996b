import type { QueryClient } from '@tanstack/react-query'
import type { Options } from './gate'
import { useGate } from './useGate'

type Hook = (options: Options & Pick<Required<Options>, 'queryKey'>, queryClient?: QueryClient) => void
type AnyHook = (...args: never) => void

/**
 * A hook that prefetches during render, as TanStack's do: what is not in the cache yet, and only while the page is visible.
 * To be called at the top of a module.
 */
export function pageAwarePrefetch<THook extends AnyHook>(
  prefetch: (client: QueryClient, options: never) => Promise<void>,
): THook {
  // As in `pageAware`: nothing changes type.
  const send = prefetch as (client: QueryClient, options: Options) => Promise<void>
  // biome-ignore lint/correctness/noComponentHookFactories: each module makes its hook once
  const usePageAware: Hook = (options, queryClient) => {
    const { client, isVisible } = useGate(queryClient)
    // TanStack's prefetches never reject.
    if (isVisible && !client.getQueryState(options.queryKey)) void send(client, options)
  }
  return usePageAware as AnyHook as THook
}
