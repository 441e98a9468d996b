import * as tanstack from '@tanstack/react-query'
import { pageAware } from '../page/pageAware'
import { suspense } from '../page/suspense'

/**
 * TanStack's `useSuspenseQuery`, silent while its page is hidden, as `useQuery` is. Without data, a component in a hidden
 * page stays suspended until the page is shown; only then it starts its request, or throws its error.
 */
export const useSuspenseQuery: typeof tanstack.useSuspenseQuery = pageAware(
  tanstack.useQuery,
  suspense('useSuspenseQuery'),
)
