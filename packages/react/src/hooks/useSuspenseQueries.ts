import * as tanstack from '@tanstack/react-query'
import { pageAwareQueries } from '../page/pageAwareQueries'
import { suspense } from '../page/suspense'

/** TanStack's `useSuspenseQueries`, silent while its page is hidden, as `useSuspenseQuery` is. */
export const useSuspenseQueries: typeof tanstack.useSuspenseQueries = pageAwareQueries(
  tanstack.useQueries,
  suspense('useSuspenseQueries'),
)
