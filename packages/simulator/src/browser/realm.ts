import type { Realm } from '../host/types'
import type { Scope } from './scope'

/** The app's code runs in the page's own realm; only its `Promise` may be another (see `Rules.macrotaskPromises`). */
export const createRealm = ({ globals }: Scope): Realm => ({
  fromJSON: (json) => JSON.parse(json),
  stringify: (value) => JSON.stringify(value),
  newObject: () => ({}),
  newDate: (milliseconds) => new Date(milliseconds),
  toArray: (items) => Array.from(items),
  newPromise: (executor) => new (globals.Promise as PromiseConstructor)(executor),
  error: (message) => new Error(message),
  isArrayBuffer: (value) => value instanceof ArrayBuffer,
  arrayBuffer: (bytes) => Uint8Array.from(bytes).buffer,
})
