import type { DehydratedState } from '@tanstack/react-query'
import { decodeRecord, encodeRecord, isFields } from './record'

export type DehydratedMutation = DehydratedState['mutations'][number]

/** A mutation that has no outcome yet. */
export interface KeptMutation {
  /** The same at each attempt and after each restart. */
  id: string
  /** Whether the server may have heard of it. */
  isSent: boolean
  mutation: DehydratedMutation
}

export function encodeMutation({ id, isSent, mutation }: KeptMutation): string {
  const { mutationKey, meta, scope, state } = mutation
  const { variables, context, submittedAt } = state
  return encodeRecord({ id, isSent, mutationKey, meta, scope, variables, context, submittedAt })
}

/** The mutation of an entry, as one that waits for the network; `undefined` if it is corrupt. */
export function decodeMutation(text: unknown): KeptMutation | undefined {
  const record = decodeRecord(text)
  if (!record) return undefined
  const { id, isSent, mutationKey, meta, scope, variables, context, submittedAt } = record
  if (typeof id !== 'string' || !Array.isArray(mutationKey) || typeof submittedAt !== 'number') return undefined
  return {
    id,
    isSent: isSent === true,
    mutation: {
      mutationKey,
      ...(isFields(meta) && { meta }),
      ...(isFields(scope) && typeof scope.id === 'string' && { scope: { id: scope.id } }),
      state: {
        variables,
        context,
        submittedAt,
        data: undefined,
        error: null,
        failureCount: 0,
        failureReason: null,
        isPaused: true,
        status: 'pending',
      },
    },
  }
}
