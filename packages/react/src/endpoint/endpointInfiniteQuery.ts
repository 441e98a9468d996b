import {
  type InfiniteData,
  type InfiniteQueryPageParamsOptions,
  type QueryFunctionContext,
  type QueryKeyWithDataTag,
  type SkipToken,
  skipToken,
  type UndefinedInitialDataInfiniteOptions,
  type UnusedSkipTokenInfiniteOptions,
} from '@tanstack/react-query'
import type { Endpoint, EndpointKey, RequestFailure } from '@taro-query/request'
import { endpointOptions } from './endpointOptions'
import type { QueryInput } from './queryInput'
import { sendOptions } from './sendOptions'

/** What comes after what, as TanStack's infinite queries have it. */
export interface EndpointPages<TResponse, TPageParam> extends InfiniteQueryPageParamsOptions<TResponse, TPageParam> {
  /** Pages that are kept, and fetched again by a refetch. One more drops the one at the other end. @default all */
  maxPages?: number
}

/** The endpoint's own key, `'infinite'`, then the input of the first page. */
export type EndpointInfiniteQueryKey<TInput> = readonly [...EndpointKey, kind: 'infinite', input: Exclude<TInput, void>]

/** Plain TanStack infinite query options, for hooks and for every method of the QueryClient. */
export type EndpointInfiniteQueryOptions<TInput, TResponse, TPageParam> = UnusedSkipTokenInfiniteOptions<
  TResponse,
  RequestFailure,
  InfiniteData<TResponse, TPageParam>,
  EndpointInfiniteQueryKey<TInput>,
  TPageParam
> &
  QueryKeyWithDataTag<EndpointInfiniteQueryKey<TInput>, InfiniteData<TResponse, TPageParam>, RequestFailure>

/** The key of an infinite query that may be skipped: as long as it is, there is no input in it. */
export type SkippableEndpointInfiniteQueryKey<TInput> = readonly [
  ...EndpointKey,
  kind: 'infinite',
  input?: Exclude<TInput, void>,
]

/** Plain TanStack options of an infinite query that may be skipped: for hooks, the suspense ones excepted. */
export type SkippableEndpointInfiniteQueryOptions<TInput, TResponse, TPageParam> = UndefinedInitialDataInfiniteOptions<
  TResponse,
  RequestFailure,
  InfiniteData<TResponse, TPageParam>,
  SkippableEndpointInfiniteQueryKey<TInput>,
  TPageParam
> &
  QueryKeyWithDataTag<SkippableEndpointInfiniteQueryKey<TInput>, InfiniteData<TResponse, TPageParam>, RequestFailure>

/**
 * The infinite query options of an endpoint that answers page by page. Abort and retry are those of `endpointQuery`.
 *
 * @param toInput Makes the endpoint's input of a page's param. The query's key has its input for the first page, so
 * whatever else goes into the input, a search text for one, makes another list.
 * With TanStack's `skipToken` in its place nothing is sent.
 *
 * @example
 * const books = useInfiniteQuery(
 *   endpointInfiniteQuery(listBooks, (cursor) => ({ query: { search, cursor } }), {
 *     initialPageParam: undefined as string | undefined,
 *     getNextPageParam: (page) => page.nextCursor,
 *   }),
 * )
 * useReachBottomFetch(books)
 */
export function endpointInfiniteQuery<TInput extends QueryInput<TInput>, TResponse, TPageParam>(
  endpoint: Endpoint<TInput, TResponse>,
  toInput: (pageParam: TPageParam) => NoInfer<TInput>,
  pages: EndpointPages<TResponse, TPageParam>,
): EndpointInfiniteQueryOptions<TInput, TResponse, TPageParam>
export function endpointInfiniteQuery<TInput extends QueryInput<TInput>, TResponse, TPageParam>(
  endpoint: Endpoint<TInput, TResponse>,
  toInput: ((pageParam: TPageParam) => NoInfer<TInput>) | SkipToken,
  pages: EndpointPages<TResponse, TPageParam>,
): SkippableEndpointInfiniteQueryOptions<TInput, TResponse, TPageParam>
export function endpointInfiniteQuery<TInput, TResponse, TPageParam>(
  endpoint: Endpoint<TInput, TResponse>,
  toInput: ((pageParam: TPageParam) => TInput) | SkipToken,
  pages: EndpointPages<TResponse, TPageParam>,
): unknown {
  return {
    ...endpointOptions(
      endpoint,
      ['infinite'],
      toInput === skipToken ? toInput : toInput(pages.initialPageParam),
      // It is not called for a skipToken, and TanStack's infinite queries call it with a page param.
      (context: QueryFunctionContext<never, unknown>) =>
        endpoint((toInput as (pageParam: unknown) => TInput)(context.pageParam), sendOptions(endpoint, context)),
    ),
    ...pages,
  }
}
