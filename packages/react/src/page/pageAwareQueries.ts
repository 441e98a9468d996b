import type { QueryClient } from '@tanstack/react-query'
import type { Options } from './gate'
import { useGate, useRefetchOnShow } from './useGate'

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
  const usePageAware: Hook = ({ queries: userQueries, combine, ...rest }, queryClient) => {
    const queries = toOptions ? userQueries.map(toOptions) : userQueries
    const gate = useGate(queryClient)
    // TanStack keeps what it has while `queries` and `combine` are the same ones, so in a visible page they are the user's,
    // and the first frame of a shown page combines anew.
    const passed = queries.map(gate.pass)
    const options = passed.every((passedOptions, index) => passedOptions === queries[index])
      ? { queries, combine }
      : { queries: passed, combine: combine && ((results: unknown) => combine(results)) }
    const result = useHook({ ...rest, ...options }, queryClient)
    useRefetchOnShow(gate, rest.subscribed === false ? [] : queries)
    return result
  }
  return usePageAware as AnyHook as THook
}
