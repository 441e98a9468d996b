import { onlineManager, type UseMutationOptions } from '@tanstack/react-query'
import type { Endpoint, EndpointKey, RequestFailure } from '@taro-query/request'
import { randomId } from './randomId'
import { isRetryable, retryDelay } from './retry'

type MutationOptions<TInput, TResponse> = UseMutationOptions<TResponse, RequestFailure, TInput>

/** Plain TanStack mutation options; the types of what `onMutate` returns stay open. */
export type EndpointMutationOptions<TInput, TResponse> = { mutationKey: EndpointKey } & Required<
  Pick<MutationOptions<TInput, TResponse>, 'mutationFn'>
> &
  // `throwOnError` is never set; it tells `useMutation` what the error is.
  Pick<MutationOptions<TInput, TResponse>, 'throwOnError' | 'retry' | 'retryDelay' | 'meta'>

export interface EndpointMutationSettings {
  /**
   * Sends a random id with each mutation, the same one with every attempt of it: a server that knows the id does not do the
   * same thing twice. So the mutation may be retried, and is: as a query of `endpointQuery` is, and, while there is no
   * network, until it is back. A string is the header's name. @default false; `true` is `idempotency-key`
   */
  readonly idempotencyKey?: boolean | string
}

/** The ids of mutations that nobody keeps: TanStack gives every attempt of one mutation the same context. */
const ids = new WeakMap<object, string>()

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
  { idempotencyKey = false }: EndpointMutationSettings = {},
): EndpointMutationOptions<TInput, TResponse> {
  const isIdempotent = endpoint.method !== 'POST' && endpoint.method !== 'PATCH'
  const plain = { mutationKey: endpoint.key, ...(isIdempotent && { meta: { idempotent: true } }) }
  if (!idempotencyKey) return { ...plain, mutationFn: (input) => endpoint(input) }
  const header = idempotencyKey === true ? 'idempotency-key' : idempotencyKey
  return {
    ...plain,
    mutationFn: (input, context) => endpoint(input, { headers: { [header]: idOf(context) } }),
    // What fails while the device is offline says nothing about the server.
    retry: (failureCount, error) => isRetryable(error) && (failureCount < 3 || !onlineManager.isOnline()),
    retryDelay,
    meta: { idempotent: true },
  }
}

/** `persistQueries` brings the id that it keeps in the context's `meta`. */
function idOf(context: { meta: Record<string, unknown> | undefined }): string {
  const id = context.meta?.idempotencyKey ?? ids.get(context) ?? randomId()
  ids.set(context, String(id))
  return String(id)
}
