import { type Query, skipToken } from '@tanstack/react-query'
import type { Options } from './gate'

/**
 * Makes a query a suspense query. TanStack's own suspense hooks put these options over the gate's, `enabled: true` among
 * them, so a page-aware suspense hook goes through the plain one, and says what they say in development.
 */
export function suspense(hookName: string): (options: Options) => Options {
  return (options) => {
    if (process.env.NODE_ENV !== 'production' && options.queryFn === skipToken) {
      console.error(`skipToken is not allowed for ${hookName}`)
    }
    return {
      ...options,
      enabled: true,
      suspense: true,
      throwOnError: (_error: Error, query: Query) => query.state.data === undefined,
      placeholderData: undefined,
    }
  }
}
