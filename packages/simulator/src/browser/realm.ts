import type { Realm } from '../host/types'

/** The app's code runs in the page's own realm. */
export const realm: Realm = {
  fromJSON: (json) => JSON.parse(json),
  stringify: (value) => JSON.stringify(value),
  newObject: () => ({}),
  newDate: (milliseconds) => new Date(milliseconds),
  toArray: (items) => Array.from(items),
  newPromise: (executor) => new Promise(executor),
  error: (message) => new Error(message),
  isArrayBuffer: (value) => value instanceof ArrayBuffer,
  arrayBuffer: (bytes) => Uint8Array.from(bytes).buffer,
}
