import type {
  QueryKeyWithDataTag,
  SkipToken,
  UndefinedInitialDataOptions,
  UnusedSkipTokenOptions,
} from '@tanstack/react-query'
import type { Endpoint, EndpointKey, RequestFailure } from '@taro-query/request'
import { endpointOptions } from './endpointOptions'
import type { InputArgs, QueryInput } from './queryInput'
import { sendOptions } from './sendOptions'

/** The endpoint's own key, then the input: a filter with `endpoint.key` matches every input. */
export type EndpointQueryKey<TInput> = readonly [...EndpointKey, input: Exclude<TInput, void>]

/** Plain TanStack query options, for hooks and for every method of the QueryClient. */
export type EndpointQueryOptions<TInput, TResponse> = UnusedSkipTokenOptions<
  TResponse,
  RequestFailure,
  TResponse,
  EndpointQueryKey<TInput>
> &
  QueryKeyWithDataTag<EndpointQueryKey<TInput>, TResponse, RequestFailure>

/** The key of a query that may be skipped: as long as it is, there is no input in it. */
export type SkippableEndpointQueryKey<TInput> = readonly [...EndpointKey, input?: Exclude<TInput, void>]

/** Plain TanStack query options of a query that may be skipped: for hooks, the suspense ones excepted. */
export type SkippableEndpointQueryOptions<TInput, TResponse> = UndefinedInitialDataOptions<
  TResponse,
  RequestFailure,
  TResponse,
  SkippableEndpointQueryKey<TInput>
> &
  QueryKeyWithDataTag<SkippableEndpointQueryKey<TInput>, TResponse, RequestFailure>

/**
 * The query options of an endpoint. The request is aborted when nobody needs it any more.
 *
 * A failure is retried up to 3 times, and only if its error is `retryable`: after TanStack's usual 1, 2 and 4 s, or later
 * if the server asks for it (`Retry-After`). If it asks for more than 30 s, the error shows at once instead. POST and PATCH
 * are never retried: the server may have done already what they ask for (RFC 9110, 9.2.2).
 *
 * What the app's background interrupts is sent again when the app is shown, without an error and without spending a retry;
 * again POST and PATCH are not.
 *
 * This `retry` goes before the `defaultOptions` of the QueryClient, and `fetchQuery()` and its like, which do not retry by
 * themselves, retry with it. To switch it off: `{ ...endpointQuery(getBook, input), retry: false }`.
 *
 * @param input With TanStack's `skipToken` in its place nothing is sent, until there is an input.
 *
 * @example
 * const book = useQuery(endpointQuery(getBook, { params: { id } }))
 * const title = useQuery({ ...endpointQuery(getBook, { params: { id } }), select: (book) => book.title })
 * const chosen = useQuery(endpointQuery(getBook, id === undefined ? skipToken : { params: { id } }))
 * queryClient.invalidateQueries({ queryKey: listBooks.key })
 */
export function endpointQuery<TInput extends QueryInput<TInput>, TResponse>(
  endpoint: Endpoint<TInput, TResponse>,
  ...[input]: InputArgs<TInput>
): EndpointQueryOptions<TInput, TResponse>
export function endpointQuery<TInput extends QueryInput<TInput>, TResponse>(
  endpoint: Endpoint<TInput, TResponse>,
  input: NoInfer<TInput> | SkipToken,
): SkippableEndpointQueryOptions<TInput, TResponse>
export function endpointQuery<TInput, TResponse>(
  endpoint: Endpoint<TInput, TResponse>,
  input?: TInput | SkipToken,
): unknown {
  // Where it is called there is an input; left out only where TInput allows it.
  return endpointOptions(endpoint, [], input, (context) => endpoint(input as TInput, sendOptions(endpoint, context)))
}
