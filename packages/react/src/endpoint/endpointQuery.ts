import { type QueryKeyWithDataTag, queryOptions, type UnusedSkipTokenOptions } from '@tanstack/react-query'
import { type Endpoint, type EndpointKey, isRequestError, type RequestFailure } from '@taro-query/request'

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

type InputArgs<TInput> = undefined extends TInput ? [input?: TInput] : [input: TInput]

/** TanStack's own limit for the wait between two attempts. */
const LONGEST_WAIT = 30_000

/**
 * The query options of an endpoint. The request is aborted when nobody needs it any more.
 *
 * A failure is retried up to 3 times, and only if its error is `retryable`: after TanStack's usual 1, 2 and 4 s, or after
 * the time that the server asked for (`Retry-After`). If that is more than 30 s, the error shows at once instead.
 *
 * @example
 * const book = useQuery(endpointQuery(getBook, { params: { id } }))
 * const title = useQuery({ ...endpointQuery(getBook, { params: { id } }), select: (book) => book.title })
 * queryClient.invalidateQueries({ queryKey: listBooks.key })
 */
export function endpointQuery<TInput, TResponse>(
  endpoint: Endpoint<TInput, TResponse>,
  ...[input]: InputArgs<TInput>
): EndpointQueryOptions<TInput, TResponse> {
  // Left out is the same request as empty, so it gets the same key. TypeScript cannot see that the input is left out only
  // where TInput allows it.
  const queryInput = (input ?? {}) as Exclude<TInput, void>
  return queryOptions<TResponse, RequestFailure, TResponse, EndpointQueryKey<TInput>>({
    queryKey: [...endpoint.key, queryInput],
    queryFn: ({ signal }) => endpoint(queryInput, { signal }),
    retry: (failureCount, error) => failureCount < 3 && isRetryable(error),
    retryDelay: (failureCount, error) => toRetryAfter(error) ?? Math.min(1000 * 2 ** failureCount, LONGEST_WAIT),
  })
}

// A client's `unwrap` may throw anything: then nothing is known of a second attempt.
function isRetryable(error: unknown): boolean {
  return isRequestError(error) && error.retryable && (error.retryAfter ?? 0) <= LONGEST_WAIT
}

function toRetryAfter(error: unknown): number | undefined {
  return isRequestError(error) ? error.retryAfter : undefined
}
