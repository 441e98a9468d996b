import type { Realm } from '../../host/types'

/** A value as the store keeps it. */
interface Entry {
  data: unknown
  /** What JSON can not say: `data` is a `Date`'s milliseconds, a number's text (`NaN`), or nothing at all. */
  as?: 'Date' | 'Number' | 'Undefined'
}

const PLAIN = '{"data":'
const ENCRYPTED = '{"encrypted":true,'
/** Encrypted data is that much bigger (wx.setStorage). */
const ENCRYPTED_GROWTH = 1.4

/**
 * The text to keep of a value. A `Date` stays one (wx.setStorage: native types, Date, and what `JSON.stringify` can
 * say), and so do `undefined` and `NaN`. Anything else that is no JSON (a function, a `Map`) is kept as `''`, which is
 * not documented, but what WeChat's own code is known to do.
 * @throws Error of `JSON.stringify`, for a circle or a BigInt inside
 */
export function encodeEntry(value: unknown, realm: Realm, encrypt: boolean): string {
  const text = encode(value, realm)
  return encrypt ? text.replace('{', ENCRYPTED) : text
}

function encode(value: unknown, realm: Realm): string {
  // Values of another realm: `instanceof` would not do.
  const type = Object.prototype.toString.call(value).slice('[object '.length, -1)
  if (type === 'Date') return `${PLAIN}"${Number(value)}","as":"Date"}`
  if (type === 'Number' && !Number.isFinite(Number(value))) return `${PLAIN}"${value}","as":"Number"}`
  if (type === 'Undefined') return `${PLAIN}null,"as":"Undefined"}`
  const isJson = ['String', 'Number', 'Boolean', 'Null', 'Array', 'Object'].includes(type)
  return `${PLAIN}${isJson ? (realm.stringify(value) ?? 'null') : '""'}}`
}

/** The value of a text. One that was not written here is the string that it is. */
export function decodeEntry(text: string, realm: Realm): unknown {
  const entry = parse(text, realm)
  if (!entry) return text
  if (entry.as === 'Date') return realm.newDate(Number(entry.data))
  if (entry.as === 'Number') return Number(entry.data)
  return entry.as === 'Undefined' ? undefined : entry.data
}

function parse(text: string, realm: Realm): Entry | undefined {
  if (!text.startsWith(PLAIN) && !isEncrypted(text)) return undefined
  try {
    return realm.fromJSON(text) as Entry
  } catch {
    return undefined
  }
}

/** Was it written with `encrypt: true`? */
export function isEncrypted(text: string): boolean {
  return text.startsWith(ENCRYPTED)
}

/** How many bytes WeChat would count. Approximately: its own encoding is not public. */
export function entrySize(text: string, byteLength: (text: string) => number): number {
  const bytes = byteLength(text)
  if (isEncrypted(text)) return Math.ceil((bytes - ENCRYPTED.length - PLAIN.length) * ENCRYPTED_GROWTH)
  return text.startsWith(PLAIN) ? bytes - PLAIN.length - 1 : bytes
}
