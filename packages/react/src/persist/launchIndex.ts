import { decodeRecord, encodeRecord, isFields } from './record'

/** The one thing that is read at once, when the app starts. It is a hint: what is true are the entries. */
export interface LaunchIndex {
  /** Bytes of each entry by query hash, the least recently used first. */
  sizes: Map<string, number>
  /** Entries of the first screen, for the first frame. */
  launch: Map<string, string>
  /** Whether all queries are to be deleted: they are another build's, or all is. */
  isVoid: boolean
  /** Whether the app ended while `clear()` was at work: all is to be deleted. */
  isCleared: boolean
}

/** Characters of all entries in the index: read at once, so not many. */
const LAUNCH_CHARACTERS = 32_000

export function encodeIndex(
  sizes: ReadonlyMap<string, number>,
  launch: ReadonlyMap<string, string>,
  buster: string,
): string {
  let room = LAUNCH_CHARACTERS
  const inlined = [...launch].filter(([, text]) => {
    const fits = text.length <= room
    if (fits) room -= text.length
    return fits
  })
  return encodeRecord({ buster, sizes: [...sizes], launch: inlined })
}

/** What is in the place of an index while all that belongs to it is being deleted. */
export function encodeClearedIndex(): string {
  return encodeRecord({ isCleared: true })
}

export function decodeIndex(text: unknown, buster: string): LaunchIndex {
  const record = decodeRecord(text)
  const isVoid = isFields(record) && record.buster !== buster
  const valid = isVoid ? undefined : record
  return {
    sizes: toMap(valid?.sizes, 'number'),
    launch: toMap(valid?.launch, 'string'),
    isVoid,
    isCleared: record?.isCleared === true,
  }
}

function toMap<TValue>(pairs: unknown, type: 'number' | 'string'): Map<string, TValue> {
  if (!Array.isArray(pairs)) return new Map()
  // The filter is the proof, for a `TValue` of that type.
  return new Map(
    pairs.filter((pair) => Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === type) as [
      string,
      TValue,
    ][],
  )
}
