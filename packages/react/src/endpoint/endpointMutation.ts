import type { UseMutationOptions } from '@tanstack/react-query'
import type { Endpoint, EndpointKey, RequestFailure } from '@taro-query/request'

type MutationOptions<TInput, TResponse> = UseMutationOptions<TResponse, RequestFailure, TInput>

/** Plain TanStack mutation options; the types of what `onMutate` returns stay open. */
export type EndpointMutationOptions<TInput, TResponse> = { mutationKey: EndpointKey } & Required<
  Pick<MutationOptions<TInput, TResponse>, 'mutationFn'>
> &
  // Never set; tells `useMutation` what the error is.
  Pick<MutationOptions<TInput, TResponse>, 'throwOnError'>

/**
 * The mutation options of an endpoint: its input are the variables. A mutation is not retried, as TanStack has it.
 *
 * @example
 * const add = useMutation({ ...endpointMutation(addNote), onSuccess: () => queryClient.invalidateQueries({ queryKey: listNotes.key }) })
 * add.mutate({ params: { id }, body: { text } })
 */
export function endpointMutation<TInput, TResponse>(
  endpoint: Endpoint<TInput, TResponse>,
): EndpointMutationOptions<TInput, TResponse> {
  return { mutationKey: endpoint.key, mutationFn: (input) => endpoint(input) }
}
