import type { DehydratedState } from '@tanstack/react-query'
import { decodeRecord, encodeRecord, isFields } from './record'

export type DehydratedQuery = DehydratedState['queries'][number]

/** What an entry must have to be used. */
export interface Terms {
  buster: string
  /** Milliseconds since the data came. */
  maxAge: number
}

/** A query as text. Of its state, what says how good the data is; the rest is about requests that are over. */
export function encodeQuery({ queryHash, queryKey, queryType, meta, state }: DehydratedQuery, buster: string): string {
  const { data, dataUpdatedAt, isInvalidated } = state
  return encodeRecord({ buster, queryHash, queryKey, queryType, meta, dataUpdatedAt, isInvalidated, data })
}

/** The query of an entry; `undefined` for one that is corrupt, of another query, of another build or too old. */
export function decodeQuery(text: unknown, hash: string, { buster, maxAge }: Terms): DehydratedQuery | undefined {
  const record = decodeRecord(text)
  if (!record || record.buster !== buster || record.queryHash !== hash) return undefined
  const { queryKey, queryType, meta, data, dataUpdatedAt, isInvalidated } = record
  if (!Array.isArray(queryKey) || data === undefined || typeof dataUpdatedAt !== 'number') return undefined
  // From the future: the clock was wrong then.
  if (!(Math.abs(Date.now() - dataUpdatedAt) <= maxAge)) return undefined
  return {
    queryHash: hash,
    queryKey,
    dehydratedAt: dataUpdatedAt,
    ...(queryType === 'infinite' && { queryType }),
    ...(isFields(meta) && { meta }),
    state: {
      data,
      dataUpdatedAt,
      dataUpdateCount: 1,
      error: null,
      errorUpdateCount: 0,
      errorUpdatedAt: 0,
      fetchFailureCount: 0,
      fetchFailureReason: null,
      fetchMeta: null,
      fetchStatus: 'idle',
      isInvalidated: isInvalidated === true,
      status: 'success',
    },
  }
}
