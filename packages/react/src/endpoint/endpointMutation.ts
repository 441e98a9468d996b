import type { UseMutationOptions } from '@tanstack/react-query'
import type { Endpoint, EndpointKey, RequestFailure } from '@taro-query/request'
import type { IdempotencyKey } from './idempotencyKey'
import { resume } from './resume'
import { isIdempotent } from './retry'

type MutationOptions<TInput, TResponse> = UseMutationOptions<TResponse, RequestFailure, TInput>

/** Plain TanStack mutation options; the types of what `onMutate` returns stay open. */
export type EndpointMutationOptions<TInput, TResponse> = { mutationKey: EndpointKey } & Required<
  Pick<MutationOptions<TInput, TResponse>, 'mutationFn'>
> &
  // `throwOnError` is never set; it tells `useMutation` what the error is.
  Pick<MutationOptions<TInput, TResponse>, 'throwOnError' | 'retry' | 'retryDelay' | 'meta'>

/** What else {@link endpointMutation} takes. */
export interface EndpointMutationSettings {
  /** Makes it one that may be sent twice: `idempotencyKey()`. */
  readonly idempotencyKey?: IdempotencyKey
}

/**
 * The mutation options of an endpoint: its input are the variables. A mutation is not retried, as TanStack has it, unless
 * it has an `idempotencyKey`.
 *
 * `meta.idempotent` says whether it may be sent twice: with such a key, and where HTTP says so (PUT, DELETE).
 *
 * @example
 * const add = useMutation({ ...endpointMutation(addNote), onSuccess: () => queryClient.invalidateQueries({ queryKey: listNotes.key }) })
 * add.mutate({ params: { id }, body: { text } })
 */
export function endpointMutation<TInput, TResponse>(
  endpoint: Endpoint<TInput, TResponse>,
  { idempotencyKey: key }: EndpointMutationSettings = {},
): EndpointMutationOptions<TInput, TResponse> {
  const isSafe = key !== undefined || isIdempotent(endpoint)
  return {
    mutationKey: endpoint.key,
    mutationFn: (input, context) => {
      const options = key && { headers: key.headers(context) }
      return resume(isSafe, () => endpoint(input, options))
    },
    ...(key && { retry: key.retry, retryDelay: key.retryDelay }),
    ...(isSafe && { meta: { idempotent: true } }),
  }
}
