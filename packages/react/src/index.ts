// First: TanStack reads both globals, one of them at module load.
import './provideGlobals'

// The rest is TanStack's own. A name exported above wins over the same name here.
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
export { useInfiniteQuery } from './hooks/useInfiniteQuery'
export { useIsFetching } from './hooks/useIsFetching'
export { useIsMutating } from './hooks/useIsMutating'
export { useMutation } from './hooks/useMutation'
export { useMutationState } from './hooks/useMutationState'
export { usePrefetchInfiniteQuery } from './hooks/usePrefetchInfiniteQuery'
export { usePrefetchQuery } from './hooks/usePrefetchQuery'
export { type Refetchable, usePullDownRefetch } from './hooks/usePullDownRefetch'
export { useQueries } from './hooks/useQueries'
export { useQuery } from './hooks/useQuery'
export { type NextPageFetchable, useReachBottomFetch } from './hooks/useReachBottomFetch'
export { useSuspenseInfiniteQuery } from './hooks/useSuspenseInfiniteQuery'
export { useSuspenseQueries } from './hooks/useSuspenseQueries'
export { useSuspenseQuery } from './hooks/useSuspenseQuery'
export type { PersistedMutationOptions } from './persist/keepMutations'
export type { PersistStorage } from './persist/PersistStorage'
export { type PersistedQueries, type PersistOptions, persistQueries } from './persist/persistQueries'
export type { RouteParams } from './platform/followRoutes'
export { type BackgroundFetch, backgroundFetch, type FetchedQuery } from './route/backgroundFetch'
export {
  type LaunchData,
  type LoadOnRouteOptions,
  loadOnRoute,
  type RouteQuery,
  type RouteTable,
} from './route/loadOnRoute'
