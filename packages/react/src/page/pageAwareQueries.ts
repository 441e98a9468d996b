import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Options } from './gate'
import { useGate } from './useGate'

interface QueriesOptions {
  queries: readonly Options[]
  combine?: ((results: unknown) => unknown) | undefined
  subscribed?: boolean
}

type Hook = (options: QueriesOptions, queryClient?: QueryClient) => unknown
type AnyHook = (...args: never) => unknown

/**
 * TanStack's `useQueries`, silent while its page is hidden. To be called at the top of a module.
 *
 * @param toOptions Makes the hook's options of the user's, for each query.
 */
export function pageAwareQueries<THook extends AnyHook>(
  tanstackHook: AnyHook,
  toOptions?: (options: Options) => Options,
): THook {
  // As in `pageAware`: nothing changes type.
  const useHook = tanstackHook as Hook
  // biome-ignore lint/correctness/noComponentHookFactories: each module makes its hook once
  const usePageAware: Hook = ({ queries: userQueries, combine: userCombine, ...rest }, queryClient) => {
    const gate = useGate(queryClient)
    const turn = gate.getTurn()
    // TanStack keeps what it has while `queries` and `combine` are the same ones: they are as long as the user's are, but
    // the first frame of a shown page combines anew.
    // biome-ignore lint/correctness/useExhaustiveDependencies: others for each turn
    const queries = useMemo(
      () => userQueries.map((options) => gate.pass(toOptions ? toOptions(options) : options)),
      [userQueries, gate, turn],
    )
    // biome-ignore lint/correctness/useExhaustiveDependencies: another one for each turn
    const combine = useMemo(() => userCombine && ((results: unknown) => userCombine(results)), [userCombine, turn])
    const result = useHook({ ...rest, queries, combine }, queryClient)
    useEffect(() => gate.commit(queries))
    return result
  }
  return usePageAware as AnyHook as THook
}
