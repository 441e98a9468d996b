import type { Realm } from '../host/types'

type Json = Record<string, unknown>

/** Writes each value of a `setData` where its path says: `a.b[0].c`, `a.[0]`. Makes what is not there yet. */
export function setDataPaths(data: Json, changes: Json, realm: Realm): void {
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.match(/[^.[\]]+/g) ?? [path]
    let at = data
    for (const [index, key] of keys.slice(0, -1).entries()) {
      if (typeof at[key] !== 'object' || at[key] === null) {
        at[key] = /^\d+$/.test(keys[index + 1] ?? '') ? realm.toArray([]) : realm.newObject()
      }
      at = at[key] as Json
    }
    at[keys.at(-1) ?? path] = value
  }
}
