import { storageLimits } from '../platform/storageLimits'
import { decodeIndex, encodeClearedIndex, encodeIndex } from './launchIndex'
import type { PersistStorage } from './PersistStorage'
import { utf8Length } from './utf8Length'
import { warn } from './warn'

/** The entries of an account's queries, within the limits of the storage. */
export interface QueryEntries {
  has: (hash: string) => boolean
  /** Hashes, the most recently used first. */
  hashes: () => string[]
  bytesOf: (hash: string) => number
  /** What was read with the index. */
  launch: ReadonlyMap<string, string>
  read: (hash: string) => Promise<unknown>
  /** Says that a query is in use, and so not the next one to go. */
  touch: (hash: string) => void
  /** Says what a query was filled with, for the index. */
  recall: (hash: string, text: unknown) => void
  write: (hash: string, text: string) => Promise<void>
  remove: (hash: string) => Promise<void>
  /** Writes under another key, for which queries make room. */
  writeOther: (key: string, text: string) => Promise<void>
  /** Writes the index, if entries came or went; with `always` also if only their order changed. */
  writeIndex: (always?: boolean) => Promise<void>
  /**
   * Learns which entries there really are, and deletes those that nobody may see any more. Before anything is written.
   * @returns The other keys of the account.
   */
  reconcile: () => Promise<string[]>
  /** Knows of no entry any more. */
  forget: () => void
  /** Deletes everything of the account. */
  clear: () => Promise<void>
}

/** Queries of this session whose data go into the index: the first ones are those of the first screen. */
const LAUNCH_QUERIES = 16

export function openQueryEntries(
  storage: PersistStorage,
  prefix: string,
  buster: string,
  maxBytes: number,
): QueryEntries {
  const limits = storageLimits()
  const toKey = (hash: string) => `${prefix}q:${hash}`
  const sizeOf = (hash: string, text: string) => utf8Length(toKey(hash)) + utf8Length(text)
  const index = readIndex(storage, prefix, buster)
  const { sizes } = index
  /** The texts of the first screen of this session. */
  const launched = new Map<string, string>()
  let total = 0
  for (const bytes of sizes.values()) total += bytes
  let isIndexDue = false
  let isOrderDue = false

  const setSize = (hash: string, bytes: number | undefined) => {
    total += (bytes ?? 0) - (sizes.get(hash) ?? 0)
    if (bytes === undefined || !sizes.has(hash)) isIndexDue = true
    isOrderDue = true
    sizes.delete(hash)
    if (bytes !== undefined) sizes.set(hash, bytes)
  }
  const remove = async (hash: string) => {
    launched.delete(hash)
    if (sizes.has(hash)) setSize(hash, undefined)
    await storage.removeItem(toKey(hash)).catch(ignore)
  }
  /** Lets the least recently used go until so many bytes are free. */
  const makeRoom = async (bytes: number, keep?: string) => {
    for (const [hash] of [...sizes]) {
      if (total + bytes <= maxBytes) return
      if (hash !== keep) await remove(hash)
    }
  }
  const writeOther = async (key: string, text: string, keep?: string) => {
    try {
      await storage.setItem(key, text)
    } catch {
      // Others fill the storage, too. A tenth of ours, and no less than what is to be written.
      await makeRoom(maxBytes - total + Math.max(utf8Length(text), total / 10), keep)
      await storage.setItem(key, text)
    }
  }

  return {
    launch: index.launch,
    has: (hash) => sizes.has(hash),
    hashes: () => [...sizes.keys()].reverse(),
    bytesOf: (hash) => sizes.get(hash) ?? 0,
    async read(hash) {
      const text = await storage.getItem(toKey(hash)).catch(ignore)
      const bytes = sizes.get(hash)
      if (typeof text === 'string' && bytes !== undefined) {
        // In place: to be read is not to be used.
        const real = sizeOf(hash, text)
        sizes.set(hash, real)
        total += real - bytes
      }
      return text
    },
    touch(hash) {
      if (launched.size < LAUNCH_QUERIES && !launched.has(hash)) launched.set(hash, '')
      const bytes = sizes.get(hash)
      if (bytes !== undefined) setSize(hash, bytes)
    },
    recall(hash, text) {
      if (launched.has(hash) && typeof text === 'string') launched.set(hash, text)
    },
    async write(hash, text) {
      const bytes = sizeOf(hash, text)
      if (bytes > Math.min(limits.entry, maxBytes)) {
        warn(
          `the query ${hash} has ${bytes} bytes, and one key takes ${limits.entry}, so it is not kept for the next start.`,
        )
        return remove(hash)
      }
      await makeRoom(bytes - (sizes.get(hash) ?? 0), hash)
      await writeOther(toKey(hash), text, hash)
      setSize(hash, bytes)
      this.recall(hash, text)
    },
    remove,
    writeOther,
    async writeIndex(always) {
      if (!isIndexDue && !(always && isOrderDue)) return
      isIndexDue = false
      isOrderDue = false
      const texts = new Map([...launched].filter(([, text]) => text !== ''))
      await writeOther(prefix, encodeIndex(sizes, texts, buster))
    },
    async reconcile() {
      const own = (await storage.keys()).filter((key) => key.startsWith(prefix) && key !== prefix)
      const left = new Set<string>()
      for (const key of own) {
        const hash = key.startsWith(toKey('')) ? key.slice(toKey('').length) : undefined
        const isDue = hash === undefined ? index.isCleared : index.isVoid && !sizes.has(hash)
        if (isDue) await storage.removeItem(key).catch(ignore)
        else left.add(key)
        // Written just before a kill; its size is known when it is read.
        if (!isDue && hash !== undefined && !sizes.has(hash)) setSize(hash, 0)
      }
      for (const hash of [...sizes.keys()]) if (!left.has(toKey(hash))) setSize(hash, undefined)
      if (index.isVoid) isIndexDue = true
      return [...left].filter((key) => key.startsWith(`${prefix}m:`))
    },
    forget() {
      sizes.clear()
      launched.clear()
      total = 0
    },
    async clear() {
      // First: a kill in the midst of it must not leave entries that the next start takes for good ones.
      await storage.setItem(prefix, encodeClearedIndex()).catch(ignore)
      const keys = await storage.keys()
      for (const key of keys) if (key.startsWith(prefix) && key !== prefix) await storage.removeItem(key).catch(ignore)
      await storage.removeItem(prefix).catch(ignore)
    },
  }
}

function readIndex(storage: PersistStorage, prefix: string, buster: string) {
  try {
    return decodeIndex(storage.getItemSync(prefix), buster)
  } catch {
    return decodeIndex(undefined, buster)
  }
}

function ignore(): undefined {}
