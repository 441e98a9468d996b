import * as tanstack from '@tanstack/react-query'
import { pageAwareQueries } from '../page/pageAwareQueries'

/** TanStack's `useQueries`, each query silent while its page is hidden, as `useQuery` is. */
export const useQueries: typeof tanstack.useQueries = pageAwareQueries(tanstack.useQueries)
