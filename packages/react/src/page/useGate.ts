import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { createGate, type Gate } from './createGate'
import { usePage } from './usePage'

/** The gate of a component, which renders when it has to. */
export function useGate(queryClient: QueryClient | undefined): Gate {
  const client = useQueryClient(queryClient)
  const page = usePage()
  const gate = useMemo(() => createGate(client, page), [client, page])
  useSyncExternalStore(gate.subscribe, gate.getTurn, gate.getTurn)
  return gate
}
