import type * as tanstack from '@tanstack/react-query'
import {
  type Mutation,
  type MutationFilters,
  type QueryClient,
  replaceEqualDeep,
  useQueryClient,
} from '@tanstack/react-query'
import { useState } from 'react'
import { useStore } from '../page/useStore'

interface Options {
  filters?: MutationFilters
  select?: (mutation: Mutation) => unknown
}

type Hook = (options?: Options, queryClient?: QueryClient) => unknown[]

const useAnyMutationState: Hook = ({ filters, select = toState } = {}, queryClient) => {
  const cache = useQueryClient(queryClient).getMutationCache()
  const [shared] = useState<{ last?: unknown[] }>({})
  // For this render's options: React wants the same snapshot for as long as nothing has changed.
  let states: unknown[] | undefined
  let snapshot: unknown[] = []
  return useStore(cache, () => {
    const mutations = cache.findAll(filters)
    const before = states
    // Each change of a mutation gives it another state.
    const now = mutations.map(toState)
    states = now
    if (!before || before.length !== now.length || before.some((state, index) => state !== now[index])) {
      snapshot = replaceEqualDeep(shared.last, mutations.map(select))
      shared.last = snapshot
    }
    return snapshot
  })
}

function toState({ state }: Mutation): unknown {
  return state
}

/**
 * TanStack's `useMutationState`; it does not re-render a hidden page, whose first frame when it is shown has the newest
 * states.
 */
// The options and their results pass through, so the types are TanStack's own; the compiler knows only the generic ones.
export const useMutationState: typeof tanstack.useMutationState = useAnyMutationState as never
