import { matchQuery, type Query, QueryClient } from '@tanstack/react-query'
import { ignorePages } from './gate'

/**
 * Lets `refetchQueries()` reach the queries of hidden pages. TanStack passes over what is not enabled, without a word; here
 * it is marked as invalidated, so that the show of its page refetches it.
 */
export function markHidden(): () => void {
  const { prototype } = QueryClient
  const { refetchQueries } = prototype
  prototype.refetchQueries = function (filters = {}, options) {
    // Few are, and to match a query is dear: TanStack matches all in the cache twice already.
    const disabled = this.getQueryCache()
      .getAll()
      .filter((query) => query.isDisabled())
    const isWanted = (query: Query) => matchQuery(filters, query) && !query.isDisabled() && !query.isStatic()
    for (const query of ignorePages(() => disabled.filter(isWanted))) query.invalidate()
    return refetchQueries.call(this, filters, options)
  }
  return () => {
    prototype.refetchQueries = refetchQueries
  }
}
