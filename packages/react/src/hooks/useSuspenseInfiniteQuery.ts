import * as tanstack from '@tanstack/react-query'
import { pageAware } from '../page/pageAware'
import { suspense } from '../page/suspense'

/**
 * TanStack's `useSuspenseInfiniteQuery`, silent while its page is hidden, as `useInfiniteQuery` is. Without data, a component in a hidden
 * page stays suspended until the page is shown; only then it starts its request, or throws its error.
 */
export const useSuspenseInfiniteQuery: typeof tanstack.useSuspenseInfiniteQuery = pageAware(
  tanstack.useInfiniteQuery,
  suspense('useSuspenseInfiniteQuery'),
)
