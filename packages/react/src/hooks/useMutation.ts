import type * as tanstack from '@tanstack/react-query'
import {
  MutationObserver,
  noop,
  shouldThrowError,
  type UseMutationOptions,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useStore } from '../page/useStore'

type Hook = (options: UseMutationOptions, queryClient?: tanstack.QueryClient) => unknown

const useAnyMutation: Hook = (options, queryClient) => {
  const client = useQueryClient(queryClient)
  const [observer] = useState(() => new MutationObserver(client, options))
  useEffect(() => {
    observer.setOptions(options)
  }, [observer, options])
  const result = useStore(observer, () => observer.getCurrentResult())
  const mutate = useCallback<(...args: Parameters<typeof observer.mutate>) => void>(
    (...args) => {
      // A failure is in the result.
      observer.mutate(...args).catch(noop)
    },
    [observer],
  )
  if (result.error && shouldThrowError(observer.options.throwOnError, [result.error])) throw result.error
  return { ...result, mutate, mutateAsync: result.mutate }
}

/**
 * TanStack's `useMutation`; it does not re-render a hidden page, whose first frame when it is shown has the mutation's
 * newest state. The mutation goes on meanwhile and calls back: its own callbacks and those given to `mutate()`.
 */
// The options and their result pass through, so the types are TanStack's own; the compiler knows only the generic ones.
export const useMutation: typeof tanstack.useMutation = useAnyMutation as never
