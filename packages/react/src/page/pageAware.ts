import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Options } from './gate'
import { useGate } from './useGate'

type Hook = (options: Options, queryClient?: QueryClient) => unknown
type AnyHook = (...args: never) => unknown

/**
 * TanStack's hook for one query, silent while its page is hidden. To be called at the top of a module.
 *
 * @param toOptions Makes the hook's options of the user's.
 */
export function pageAware<THook extends AnyHook>(
  tanstackHook: AnyHook,
  toOptions?: (options: Options) => Options,
): THook {
  // Options and results pass through untouched, so the types are TanStack's own; the compiler knows only the generic ones.
  const useHook = tanstackHook as Hook
  // biome-ignore lint/correctness/noComponentHookFactories: each module makes its hook once
  const usePageAware: Hook = (userOptions, queryClient) => {
    const gate = useGate(queryClient)
    const options = gate.pass(toOptions ? toOptions(userOptions) : userOptions)
    const result = useHook(options, queryClient)
    useEffect(() => gate.commit([options]))
    return result
  }
  return usePageAware as AnyHook as THook
}
