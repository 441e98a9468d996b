import { QueryClient } from '@tanstack/react-query'
import { ignorePages } from './gate'

/**
 * Lets `refetchQueries()` reach the queries of hidden pages. TanStack passes over what is not enabled, without a word; here
 * it is marked as invalidated, so that the show of its page refetches it.
 */
export function markHidden(): () => void {
  const { prototype } = QueryClient
  const { refetchQueries } = prototype
  prototype.refetchQueries = function (filters, options) {
    const wanted = ignorePages(() =>
      this.getQueryCache()
        .findAll(filters)
        .filter((query) => !query.isDisabled() && !query.isStatic()),
    )
    for (const query of wanted) if (query.isDisabled()) query.invalidate()
    return refetchQueries.call(this, filters, options)
  }
  return () => {
    prototype.refetchQueries = refetchQueries
  }
}
