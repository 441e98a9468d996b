import * as tanstack from '@tanstack/react-query'
import { pageAware } from '../page/pageAware'

/** TanStack's `useInfiniteQuery`, silent while its page is hidden, as `useQuery` is. `fetchNextPage()` works as ever. */
export const useInfiniteQuery: typeof tanstack.useInfiniteQuery = pageAware(tanstack.useInfiniteQuery)
