import type * as tanstack from '@tanstack/react-query'
import type { QueryExecuteOptions } from '@tanstack/react-query'
import { pageAwarePrefetch } from '../page/pageAwarePrefetch'

/** TanStack's `usePrefetchQuery`; in a hidden page it waits until the page is shown. */
export const usePrefetchQuery: typeof tanstack.usePrefetchQuery = pageAwarePrefetch(
  (client, options: QueryExecuteOptions) => client.query(options),
)
