import type { Query } from '@tanstack/react-query'
import type { Options } from './gate'

/**
 * What makes a query a suspense query. TanStack's own suspense hooks put these over the gate's options, `enabled: true`
 * among them, so a page-aware suspense hook goes through the plain one.
 */
export const suspense: Partial<Options> = {
  enabled: true,
  suspense: true,
  throwOnError: (_error: Error, query: Query) => query.state.data === undefined,
  placeholderData: undefined,
}
