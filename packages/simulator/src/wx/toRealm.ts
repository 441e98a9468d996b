import type { Realm } from '../host/types'

/** Plain data of the host as data of the app's realm. Functions, and objects that are not plain, stay as they are. */
export function toRealm(value: unknown, realm: Realm): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return realm.toArray(value.map((item) => toRealm(item, realm)))
  if (value instanceof Date) return realm.newDate(value.getTime())
  if (value instanceof ArrayBuffer) return realm.arrayBuffer(new Uint8Array(value))
  if (value instanceof Uint8Array) return realm.arrayBuffer(value)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, toRealm(item, realm)])
  return Object.assign(realm.newObject(), Object.fromEntries(entries))
}
