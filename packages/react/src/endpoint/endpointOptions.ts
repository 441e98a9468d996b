import { type QueryFunctionContext, skipToken } from '@tanstack/react-query'
import type { Endpoint } from '@taro-query/request'
import { checkQueryInput } from './queryInput'
import { resume } from './resume'
import { isIdempotent, isRetryable, retryDelay } from './retry'

type AnyEndpoint = Pick<Endpoint<never, unknown>, 'key' | 'method'>

/**
 * What the options of all queries of an endpoint have in common.
 *
 * @param kind Comes between the endpoint's key and the input in the query's key, so that a filter with `endpoint.key`
 * matches every kind of query and no two of them share data.
 * @param input Left out is the same request as empty, so it gets the same key. With `skipToken` there is none in it.
 */
export function endpointOptions(
  endpoint: AnyEndpoint,
  kind: readonly string[],
  input: unknown = {},
  queryFn: (context: QueryFunctionContext<never, unknown>) => unknown,
): object {
  const isSkipped = input === skipToken
  if (process.env.NODE_ENV !== 'production' && !isSkipped) checkQueryInput(endpoint, input as object)
  const isSafe = isIdempotent(endpoint)
  return {
    queryKey: [...endpoint.key, ...kind, ...(isSkipped ? [] : [input])],
    queryFn: isSkipped
      ? skipToken
      : (context: QueryFunctionContext<never, unknown>) => resume(isSafe, () => queryFn(context)),
    retry: (failureCount: number, error: unknown) => failureCount < 3 && isSafe && isRetryable(error),
    retryDelay,
  }
}
