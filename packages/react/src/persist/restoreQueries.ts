import { hydrate, type Query, type QueryClient } from '@tanstack/react-query'
import { holdPages } from './holdPages'
import type { QueryEntries } from './queryEntries'
import { decodeQuery, type Terms } from './queryEntry'

export interface Restoring {
  /** A query has come into the cache: it gets what was kept of it. */
  adopt: (query: Query) => void
  /** A component uses a query. */
  observe: () => void
  /** Whether it is this that changes the cache, and not the app. */
  isHydrating: () => boolean
  /** Reads ahead, the most recently used first. */
  readAhead: () => Promise<void>
  /** Gives nothing of what was read so far. */
  forget: () => void
  stop: () => void
}

/** Bytes that are read before anybody asks for them, and how many entries at a time. */
const AHEAD = { bytes: 1_000_000, atATime: 8 }

/**
 * Gives each query what was kept of it as soon as the query comes into the cache. What has been read by then is there in
 * the query's first frame, and TanStack's own rules decide whether it is stale. For the rest the pages wait, silent as
 * hidden ones, for as long as the entries of the first queries are being read.
 */
export function restoreQueries(client: QueryClient, entries: QueryEntries, terms: Terms): Restoring {
  const cache = client.getQueryCache()
  /** Read, and not asked for yet. */
  const texts = new Map<string, unknown>(entries.launch)
  /** Those of them that come from the index, and may be older than their entries. */
  const hints = new Set(entries.launch.keys())
  const reads = new Map<string, Promise<void>>()
  let waiting = 0
  let isObserved = false
  let isHydrating = false
  let isStopped = false
  const release = entries.hashes().length > 0 ? holdPages() : () => {}

  const fill = (hash: string, text: unknown) => {
    const dehydrated = decodeQuery(text, hash, terms)
    if (!dehydrated) return void entries.remove(hash)
    entries.recall(hash, text)
    isHydrating = true
    try {
      hydrate(client, { queries: [dehydrated] })
    } finally {
      isHydrating = false
    }
  }
  const load = async (hash: string) => {
    const text = await entries.read(hash)
    // Removed meanwhile.
    if (isStopped || !entries.has(hash)) return
    if (cache.get(hash)) return fill(hash, text)
    hints.delete(hash)
    texts.set(hash, text)
  }
  const read = (hash: string): Promise<void> => {
    const running = reads.get(hash)
    if (running) return running
    const started = load(hash).finally(() => reads.delete(hash))
    reads.set(hash, started)
    return started
  }
  const waitFor = async (reading?: Promise<void>) => {
    waiting += 1
    // Not in the midst of a render.
    await reading
    waiting -= 1
    if (isObserved && waiting === 0) release()
  }
  const adopt = (query: Query) => {
    const { queryHash: hash } = query
    const isKnown = entries.has(hash)
    entries.touch(hash)
    const text = texts.get(hash)
    const isWhole = texts.delete(hash) && !hints.delete(hash)
    if (text !== undefined) fill(hash, text)
    void waitFor(isKnown && !isWhole && !isStopped ? read(hash) : undefined)
  }

  const forget = () => {
    texts.clear()
    hints.clear()
    release()
  }

  return {
    adopt,
    observe() {
      isObserved = true
      void waitFor()
    },
    isHydrating: () => isHydrating,
    async readAhead() {
      let bytes = 0
      const wanted = entries.hashes().filter((hash) => {
        bytes += entries.bytesOf(hash)
        return bytes <= AHEAD.bytes
      })
      while (wanted.length > 0 && !isStopped) {
        const next = wanted.splice(0, AHEAD.atATime).filter((hash) => !texts.has(hash) || hints.has(hash))
        await Promise.all(next.map(read))
      }
      release()
    },
    forget,
    stop() {
      isStopped = true
      forget()
    },
  }
}
