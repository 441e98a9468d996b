import { onlineManager } from '@tanstack/react-query'
import { randomId } from './randomId'
import { isRetryable, retryDelay } from './retry'

/** What makes a mutation one that may be sent twice: {@link idempotencyKey}. */
export interface IdempotencyKey {
  /** What a mutation's requests carry, the same for each attempt. */
  readonly headers: (context: { meta: Record<string, unknown> | undefined }) => Record<string, string>
  /** Whether it is tried again. */
  readonly retry: (failureCount: number, error: unknown) => boolean
  /** After how many milliseconds. */
  readonly retryDelay: (failureCount: number, error: unknown) => number
}

/** The ids of mutations that nobody keeps: TanStack gives every attempt of one mutation the same context. */
const ids = /* @__PURE__ */ new WeakMap<object, string>()

/**
 * Sends a random id with each mutation of an {@link endpointMutation}, the same one with every attempt of it: a server that
 * knows the id does not do the same thing twice. So the mutation may be retried, and is: as a query of `endpointQuery` is,
 * and, while there is no network, until it is back.
 */
export function idempotencyKey(header: string = 'idempotency-key'): IdempotencyKey {
  return {
    // `persistQueries` brings the id that it keeps in the context's `meta`.
    headers(context) {
      const id = String(context.meta?.idempotencyKey || ids.get(context) || randomId())
      ids.set(context, id)
      return { [header]: id }
    },
    // What fails while the device is offline says nothing about the server.
    retry: (failureCount, error) => isRetryable(error) && (failureCount < 3 || !onlineManager.isOnline()),
    retryDelay,
  }
}
