import type * as tanstack from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useStore } from '../page/useStore'

/** TanStack's `useIsMutating`; it does not re-render a hidden page, whose first frame when it is shown has the newest count. */
export const useIsMutating: typeof tanstack.useIsMutating = (filters, queryClient) => {
  const client = useQueryClient(queryClient)
  return useStore(client.getMutationCache(), () => client.isMutating(filters))
}
