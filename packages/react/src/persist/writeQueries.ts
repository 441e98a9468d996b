import {
  dehydrate,
  matchQuery,
  type Query,
  type QueryCacheNotifyEvent,
  type QueryClient,
  type QueryFilters,
} from '@tanstack/react-query'
import type { QueryEntries } from './queryEntries'
import { encodeQuery } from './queryEntry'
import { warn } from './warn'

export interface Writing {
  /** Follows the cache: what changes is written later. */
  follow: (event: QueryCacheNotifyEvent) => void
  /** Writes what has changed. */
  writeChanges: () => Promise<void>
  forgetChanges: () => void
}

/**
 * Writes each query that has changed under a key of its own.
 *
 * @param schedule Called for each change.
 */
export function writeQueries(
  client: QueryClient,
  entries: QueryEntries,
  { buster, filters = {} }: { buster: string; filters?: QueryFilters | undefined },
  schedule: () => void,
): Writing {
  const changed = new Set<Query>()
  const usedAt = new WeakMap<Query, number>()

  return {
    follow({ type, query, ...event }) {
      if (type === 'removed') {
        changed.delete(query)
        // What is collected as garbage is worth keeping; what the app removes is not.
        const isGarbage = Date.now() - (usedAt.get(query) ?? 0) >= query.gcTime
        if (!isGarbage && entries.has(query.queryHash)) void entries.remove(query.queryHash)
        return
      }
      usedAt.set(query, Date.now())
      if (type === 'observerAdded') entries.touch(query.queryHash)
      if (type !== 'updated' || !changesData(event)) return
      changed.add(query)
      schedule()
    },
    async writeChanges() {
      const due = new Set([...changed].filter((query) => matchQuery(filters, query)))
      const isDue = (query: Query) => due.has(query)
      const reset = [...due].filter(({ state }) => state.data === undefined)
      changed.clear()
      for (const { queryHash } of reset) if (entries.has(queryHash)) await entries.remove(queryHash)
      const { queries } = dehydrate(client, {
        shouldDehydrateQuery: (query) =>
          isDue(query) && query.state.status === 'success' && isKeepable(query.state.data),
        shouldDehydrateMutation: () => false,
      })
      for (const query of queries) {
        try {
          await entries.write(query.queryHash, encodeQuery(query, buster))
        } catch (error) {
          warn(`the query ${query.queryHash} is not kept for the next start: ${String(error)}`)
        }
      }
    },
    forgetChanges: () => changed.clear(),
  }
}

function changesData(event: object): boolean {
  const { action } = event as { action?: { type: string } }
  return action?.type === 'success' || action?.type === 'setState' || action?.type === 'invalidate'
}

/** Bytes and streams would come back as empty objects. */
function isKeepable(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data !== undefined
  const prototype: unknown = Object.getPrototypeOf(data)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
