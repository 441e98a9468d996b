// First: TanStack reads both globals, one of them at module load.
import './provideGlobals'

// The rest is TanStack's own. A name exported below wins over the same name here.
export * from '@tanstack/react-query'
export { connectTaro } from './connect/connectTaro'
export {
  type EndpointInfiniteQueryKey,
  type EndpointInfiniteQueryOptions,
  type EndpointPages,
  endpointInfiniteQuery,
  type SkippableEndpointInfiniteQueryKey,
  type SkippableEndpointInfiniteQueryOptions,
} from './endpoint/endpointInfiniteQuery'
export {
  type EndpointMutationOptions,
  type EndpointMutationSettings,
  endpointMutation,
} from './endpoint/endpointMutation'
export {
  type EndpointQueryKey,
  type EndpointQueryOptions,
  endpointQuery,
  type SkippableEndpointQueryKey,
  type SkippableEndpointQueryOptions,
} from './endpoint/endpointQuery'
export {
  type EndpointStreamedQueryKey,
  type EndpointStreamedQueryOptions,
  endpointStreamedQuery,
  type SkippableEndpointStreamedQueryKey,
  type SkippableEndpointStreamedQueryOptions,
  type StreamedQueryOptions,
} from './endpoint/endpointStreamedQuery'
export { type IdempotencyKey, idempotencyKey } from './endpoint/idempotencyKey'
export type { QueryInput } from './endpoint/queryInput'
export { type Refetchable, usePullDownRefetch } from './hooks/usePullDownRefetch'
export { type NextPageFetchable, useReachBottomFetch } from './hooks/useReachBottomFetch'
export type { PersistedMutationOptions } from './persist/keepMutations'
export type { PersistStorage } from './persist/PersistStorage'
export { type PersistedQueries, type PersistOptions, persistQueries } from './persist/persistQueries'
export type { RouteParams } from './platform/followRoutes'
export {
  useInfiniteQuery,
  useIsFetching,
  useIsMutating,
  useMutation,
  useMutationState,
  usePrefetchInfiniteQuery,
  usePrefetchQuery,
  useQueries,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQueries,
  useSuspenseQuery,
} from './reactQuery'
export { type BackgroundFetch, backgroundFetch, type FetchedQuery } from './route/backgroundFetch'
export {
  type LaunchData,
  type LoadOnRouteOptions,
  loadOnRoute,
  type RouteQuery,
  type RouteTable,
} from './route/loadOnRoute'
