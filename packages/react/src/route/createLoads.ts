import type { Query, QueryClient } from '@tanstack/react-query'
import type { Options } from '../page/gate'
import type { Loads } from '../page/loads'

/** For each query, by its hash, when its request began. */
export type Begun = Map<string, number>

/** What came since its request began is fresh for the query's first mount, and a failure stays one. */
export function createLoads(begun: Begun): Loads {
  return {
    mount(client, options) {
      const startedAt = begun.size > 0 && begun.get(hashOf(client, options))
      return startedAt ? mountLoaded(client, options, startedAt) : options
    },
    settle(client, queries) {
      if (begun.size > 0) for (const options of queries) begun.delete(hashOf(client, options))
    },
  }
}

function mountLoaded(client: QueryClient, options: Options, startedAt: number): Options {
  const { refetchOnMount = true, retryOnMount = true } = client.defaultQueryOptions(options)
  return {
    ...options,
    refetchOnMount: unless(({ state }) => state.dataUpdatedAt >= startedAt && !state.isInvalidated, refetchOnMount),
    retryOnMount: unless(({ state }) => state.errorUpdatedAt >= startedAt, retryOnMount),
  } as Options
}

function unless<T>(isAnswered: (query: Query) => boolean, option: T | ((query: Query) => T)) {
  return (query: Query): T | false =>
    isAnswered(query) ? false : typeof option === 'function' ? (option as (query: Query) => T)(query) : option
}

function hashOf(client: QueryClient, options: Options): string {
  return client.defaultQueryOptions(options).queryHash
}
