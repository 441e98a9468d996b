import type * as tanstack from '@tanstack/react-query'
import type { InfiniteQueryExecuteOptions } from '@tanstack/react-query'
import { pageAwarePrefetch } from '../page/pageAwarePrefetch'

/** TanStack's `usePrefetchInfiniteQuery`; in a hidden page it waits until the page is shown. */
export const usePrefetchInfiniteQuery: typeof tanstack.usePrefetchInfiniteQuery = pageAwarePrefetch(
  (client, options: InfiniteQueryExecuteOptions) => client.infiniteQuery(options),
)
