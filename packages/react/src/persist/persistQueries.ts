import type { QueryClient, QueryFilters } from '@tanstack/react-query'
import { offAppHide, onAppHide } from '@tarojs/taro'
import { storageLimits } from '../platform/storageLimits'
import { createQueue } from './createQueue'
import { isNetworkThere } from './isNetworkThere'
import { keepMutations, type PersistedMutationOptions } from './keepMutations'
import type { PersistStorage } from './PersistStorage'
import { openQueryEntries } from './queryEntries'
import { restoreQueries } from './restoreQueries'
import { taroStorage } from './taroStorage'
import { writeQueries } from './writeQueries'

/** How they are kept. */
export interface PersistOptions {
  /** @default Taro's */
  readonly storage?: PersistStorage
  /** Whose data it is: each account has entries of its own. @default '' */
  readonly account?: string
  /** Names the shape of the data. Queries that were kept under another one are deleted; mutations stay. @default '' */
  readonly buster?: string
  /** Milliseconds after which kept data is not shown any more, counted from when it came. @default 604_800_000, seven days */
  readonly maxAge?: number
  /** Bytes for queries, in all. @default 8_000_000 of WeChat's and Alipay's 10 MB; 3_500_000 on H5 */
  readonly maxBytes?: number
  /** Which queries are kept. @default all that have data */
  readonly filters?: QueryFilters
  /**
   * Mutations that are kept until they have an outcome, and sent one after the other. After a restart they have these
   * options, callbacks included; so they need a `mutationKey` and a `mutationFn`, as `endpointMutation` gives them.
   */
  readonly mutations?: readonly PersistedMutationOptions[]
}

/** What keeps a client's queries. */
export interface PersistedQueries {
  /** Ends when the mutations are back and most of the queries have been read. It never rejects. */
  readonly restored: Promise<void>
  /** Writes now what has changed. */
  flush(): Promise<void>
  /** Logout: empties the QueryClient, and deletes all that is kept for the account. */
  clear(): Promise<void>
  /** Stops following the QueryClient. What is kept stays. */
  stop(): void
}

const WEEK = 7 * 24 * 60 * 60 * 1000
/** Milliseconds from a change until it is written, with all that changed meanwhile. */
const WRITE_DELAY = 1000

/**
 * Keeps what the cache has for the next start of the app. Call it at the module scope of app.tsx, after `connectTaro`:
 *
 * - each query is an entry of its own, written a second after it changed, and when the app is hidden;
 * - one small index is read at once; entries are read in the background, and the first screen's with the index;
 * - a query has its data when it comes into the cache, and is stale or not by its `staleTime`;
 * - what is corrupt, foreign or too old is dropped.
 */
export function persistQueries(queryClient: QueryClient, options: PersistOptions = {}): PersistedQueries {
  const { storage = taroStorage, account = '', buster = '', maxAge = WEEK, filters, mutations = [] } = options
  const prefix = `taro-query:${encodeURIComponent(account)}:`
  const entries = openQueryEntries(storage, prefix, buster, options.maxBytes ?? storageLimits().all)
  const queue = createQueue()
  let timer: unknown

  const write = (always?: boolean) =>
    queue(async () => {
      await writing.writeChanges()
      await entries.writeIndex(always)
    })
  const schedule = () => {
    timer = timer ?? setTimeout(writeSoon, WRITE_DELAY)
  }
  const unschedule = () => {
    // What a timer is depends on the platform.
    clearTimeout(timer as never)
    timer = undefined
  }
  const writeSoon = () => {
    unschedule()
    void write()
  }
  const writeAll = () => {
    unschedule()
    return Promise.all([write(true), keeping.flush()]).then(() => {})
  }

  const restoring = restoreQueries(queryClient, entries, { buster, maxAge })
  const writing = writeQueries(queryClient, entries, { buster, filters }, schedule)
  const keeping = keepMutations(queryClient, mutations, storage, prefix, entries.writeOther)
  const cache = queryClient.getQueryCache()
  const unsubscribe = cache.subscribe((event) => {
    if (restoring.isHydrating()) return
    writing.follow(event)
    if (event.type === 'added') restoring.adopt(event.query)
    if (event.type === 'observerAdded') restoring.observe()
  })
  for (const query of cache.getAll()) restoring.adopt(query)
  const onHide = () => void writeAll()
  if (typeof onAppHide === 'function') onAppHide(onHide)

  const restored = queue(async () => {
    // A storage that cannot tell its keys has no entries that are not in the index.
    await keeping.restore(await entries.reconcile().catch(() => []))
  }).then(async () => {
    void isNetworkThere().then((isThere) => (isThere ? queryClient.resumePausedMutations() : undefined))
    await restoring.readAhead()
  })

  return {
    restored,
    flush: writeAll,
    clear() {
      unschedule()
      entries.forget()
      restoring.forget()
      keeping.forget()
      queryClient.clear()
      writing.forgetChanges()
      return queue(async () => {
        await keeping.flush()
        await entries.clear()
      })
    },
    stop() {
      unschedule()
      unsubscribe()
      restoring.stop()
      keeping.stop()
      if (typeof offAppHide === 'function') offAppHide(onHide)
    },
  }
}
