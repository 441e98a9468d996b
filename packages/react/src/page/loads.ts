import type { Query, QueryClient } from '@tanstack/react-query'
import type { Options } from './gate'

/**
 * What was asked for before a page was there: the hash of each query, and when its request began. A query is taken out
 * when a component of the page has mounted on it; whatever mounts later is an ordinary mount.
 */
export type Loads = Map<string, number>

type ClaimLoads = (id: string) => Loads | undefined

let claim: ClaimLoads = () => undefined

/** Says from now on what was loaded for a page that Taro mounts; an app without load-time queries has no code for it. */
export function provideLoads(claimLoads: ClaimLoads): () => void {
  claim = claimLoads
  return () => {
    claim = () => undefined
  }
}

/** The loads of a page that is about to render, by its `$taroPath`. */
export function claimLoads(id: string): Loads | undefined {
  return claim(id)
}

/** The options of a query for its first mount in the page: what came for the page is fresh, and a failure stays one. */
export function mountLoaded(client: QueryClient, loads: Loads, options: Options): Options {
  const { queryHash, refetchOnMount, retryOnMount } = client.defaultQueryOptions(options)
  const startedAt = loads.get(queryHash)
  if (startedAt === undefined) return options
  const unless =
    <T>(isAnswered: (query: Query) => boolean, option: T | ((query: Query) => T)) =>
    (query: Query) =>
      isAnswered(query) ? false : typeof option === 'function' ? (option as (query: Query) => T)(query) : option
  return {
    ...options,
    refetchOnMount: unless(
      ({ state }) => state.dataUpdatedAt >= startedAt && !state.isInvalidated,
      refetchOnMount === undefined ? true : refetchOnMount,
    ),
    retryOnMount: unless(
      ({ state }) => state.errorUpdatedAt >= startedAt,
      retryOnMount === undefined ? true : retryOnMount,
    ),
  } as Options
}
