import {
  type DistributiveOmit,
  type QueryKeyWithDataTag,
  type SkipToken,
  experimental_streamedQuery as streamedQuery,
  type UndefinedInitialDataOptions,
  type UnusedSkipTokenOptions,
} from '@tanstack/react-query'
import type { Endpoint, EndpointKey, RequestFailure, Stream } from '@taro-query/request'
import { endpointOptions } from './endpointOptions'
import type { InputArgs, QueryInput } from './queryInput'
import { sendOptions } from './sendOptions'

/** How the pieces become data: TanStack's own `refetchMode`, `reducer` and `initialValue`. */
export type StreamedQueryOptions<TPiece, TData> = DistributiveOmit<
  Parameters<typeof streamedQuery<TPiece, TData>>[0],
  'streamFn'
>

/** The endpoint's own key, `'stream'`, then the input. */
export type EndpointStreamedQueryKey<TInput> = readonly [...EndpointKey, kind: 'stream', input: Exclude<TInput, void>]

/** Plain TanStack query options, for hooks and for every method of the QueryClient. */
export type EndpointStreamedQueryOptions<TInput, TData> = UnusedSkipTokenOptions<
  TData,
  RequestFailure,
  TData,
  EndpointStreamedQueryKey<TInput>
> &
  QueryKeyWithDataTag<EndpointStreamedQueryKey<TInput>, TData, RequestFailure>

/** The key of a streamed query that may be skipped: as long as it is, there is no input in it. */
export type SkippableEndpointStreamedQueryKey<TInput> = readonly [
  ...EndpointKey,
  kind: 'stream',
  input?: Exclude<TInput, void>,
]

/** Plain TanStack options of a streamed query that may be skipped: for hooks, the suspense ones excepted. */
export type SkippableEndpointStreamedQueryOptions<TInput, TData> = UndefinedInitialDataOptions<
  TData,
  RequestFailure,
  TData,
  SkippableEndpointStreamedQueryKey<TInput>
> &
  QueryKeyWithDataTag<SkippableEndpointStreamedQueryKey<TInput>, TData, RequestFailure>

/**
 * The query options of an endpoint whose response is a stream, `events()` or `chunks()`. The data are the pieces that
 * have come so far, or what a `reducer` makes of them; `isFetching` lasts until the stream ends. When nobody looks at
 * the query any more its connection is closed. Retry is that of `endpointQuery`: a POST is never sent again.
 *
 * Stale data is fetched again, the whole stream, when its page is shown: an answer that must not change has
 * `staleTime: Infinity`.
 *
 * @example
 * const answer = useQuery({
 *   ...endpointStreamedQuery(ask, { body: { question } }, {
 *     reducer: (text, { data }) => text + data.text,
 *     initialValue: '',
 *   }),
 *   staleTime: Infinity,
 * })
 */
export function endpointStreamedQuery<TInput extends QueryInput<TInput>, TPiece>(
  endpoint: Endpoint<TInput, Stream<TPiece>>,
  ...[input]: InputArgs<TInput>
): EndpointStreamedQueryOptions<TInput, TPiece[]>
export function endpointStreamedQuery<TInput extends QueryInput<TInput>, TPiece, TData = TPiece[]>(
  endpoint: Endpoint<TInput, Stream<TPiece>>,
  input: NoInfer<TInput>,
  options: StreamedQueryOptions<TPiece, TData>,
): EndpointStreamedQueryOptions<TInput, TData>
export function endpointStreamedQuery<TInput extends QueryInput<TInput>, TPiece, TData = TPiece[]>(
  endpoint: Endpoint<TInput, Stream<TPiece>>,
  input: NoInfer<TInput> | SkipToken,
  options?: StreamedQueryOptions<TPiece, TData>,
): SkippableEndpointStreamedQueryOptions<TInput, TData>
export function endpointStreamedQuery<TInput, TPiece, TData>(
  endpoint: Endpoint<TInput, Stream<TPiece>>,
  input?: TInput | SkipToken,
  options?: StreamedQueryOptions<TPiece, TData>,
): unknown {
  const streamFn = (context: Parameters<typeof sendOptions>[1]) =>
    // As in `endpointQuery`.
    endpoint(input as TInput, sendOptions(endpoint, context))
  // The compiler cannot put the options' union together again.
  return endpointOptions(endpoint, ['stream'], input, streamedQuery({ ...options, streamFn } as never))
}
