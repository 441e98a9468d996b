import * as tanstack from '@tanstack/react-query'
import { pageAware } from '../page/pageAware'

/**
 * TanStack's `useQuery`, silent while its page is hidden: no request starts by itself, no polling, no re-render, no error
 * thrown. A request on its way finishes into the cache, and the data is kept beyond `gcTime`.
 *
 * The show of the page is the query's window focus: `refetchOnWindowFocus` (`true` by default) decides what is refetched
 * then; `false` leaves a failed query failed, too. Data invalidated meanwhile is refetched once, whatever that option says.
 * The first frame has the newest data.
 * A component that came into the hidden page is mounted by the show: `refetchOnMount` decides.
 *
 * `refetchIntervalInBackground` has no say in a hidden page: nobody sees it, and WeChat suspends it soon.
 *
 * `refetchQueries()` marks hidden queries as invalidated: their page's show refetches them, and its promise does not wait.
 */
export const useQuery: typeof tanstack.useQuery = pageAware(tanstack.useQuery)
