import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Domains, entriesOf, LIST_NAMES, type ListName } from '../domains/lists'

/** All lists, whatever an app leaves out. */
export type Lists = Readonly<Record<ListName, readonly string[]>>

/** What the console had when it was saved: a file to be committed. */
export const FILE = 'taro-query.domains.json'

export function toLists(domains: Domains): Lists {
  // It has an entry for each name.
  return Object.fromEntries(LIST_NAMES.map((list) => [list, entriesOf(domains, list)])) as unknown as Lists
}

export function saveLists(folder: string, lists: Lists): void {
  writeFileSync(join(folder, FILE), `${JSON.stringify(lists, null, 2)}\n`)
}

/**
 * `undefined` if nothing was saved yet.
 *
 * @throws Error for a file that is something else
 */
export function readSaved(folder: string): Lists | undefined {
  const path = join(folder, FILE)
  if (!existsSync(path)) return undefined
  const saved = parse(readFileSync(path, 'utf8'))
  if (saved) return toLists(saved)
  throw new Error(`${path} is not what "taro-query domains --save" writes. Save it anew.`)
}

/** What one has and the other lacks, list by list. */
export function difference(lists: Lists, others: Lists): Lists {
  const entries = LIST_NAMES.map((list) => [list, lists[list].filter((entry) => !others[list].includes(entry))])
  return Object.fromEntries(entries)
}

function parse(text: string): Domains | undefined {
  try {
    const data: unknown = JSON.parse(text)
    const isLists =
      typeof data === 'object' &&
      data !== null &&
      !Array.isArray(data) &&
      Object.entries(data).every(
        ([name, list]) => LIST_NAMES.some((known) => known === name) && Array.isArray(list) && list.every(isString),
      )
    return isLists ? data : undefined
  } catch {
    return undefined
  }
}

function isString(value: unknown): boolean {
  return typeof value === 'string'
}
