/**
 * The parts of the language that the oldest phones still served do not have.
 *
 * From WeChat's own data (github.com/wechat-miniprogram/miniprogram-compat, which framework/runtime/js-support names):
 * base library 3.6 runs on what iOS 14 and Chrome 86 have, and brings core-js for a part of the rest. What is in
 * neither, by MDN's tables, is listed here. So `Array.prototype.at`, `Object.hasOwn`, `Promise.any` and
 * `String.prototype.replaceAll` are not: core-js, or both engines, have them. The data leaves `Intl` out; it is listed,
 * as nothing official says that an app may count on it. What `toLocaleString` and its siblings use of it stays.
 *
 * Syntax cannot be taken away: a build for old phones has to be transpiled, and here nobody notices if it is not.
 */
export const newGlobals: readonly string[] = [
  ...['Intl', 'WeakRef', 'FinalizationRegistry', 'BigInt64Array', 'BigUint64Array', 'Float16Array', 'Temporal'],
  'AsyncDisposableStack',
]

/** By the name of the built-in: what is missing on itself, and on its prototype. */
const newMembers: Readonly<Record<string, { own?: readonly string[]; prototype?: readonly string[] }>> = {
  ArrayBuffer: {
    prototype: ['detached', 'maxByteLength', 'resizable', 'resize', 'transfer', 'transferToFixedLength'],
  },
  DataView: {
    prototype: [...['getBigInt64', 'getBigUint64', 'setBigInt64', 'setBigUint64', 'getFloat16', 'setFloat16']],
  },
  Date: { prototype: ['toTemporalInstant'] },
  Error: { own: ['captureStackTrace', 'isError'] },
  Iterator: {
    own: ['concat', 'zip', 'zipKeyed'],
    prototype: ['chunks', 'includes', 'join', 'windows'],
  },
  JSON: { own: ['isRawJSON', 'rawJSON'] },
  Map: { own: ['groupBy'], prototype: ['getOrInsert', 'getOrInsertComputed'] },
  Math: { own: ['f16round', 'sumPrecise'] },
  Object: { own: ['groupBy'] },
  Promise: { own: ['try', 'withResolvers', 'allKeyed', 'allSettledKeyed'] },
  RegExp: { own: ['escape'] },
  Symbol: { own: ['asyncDispose'] },
  Uint8Array: {
    own: ['fromBase64', 'fromHex'],
    prototype: ['setFromBase64', 'setFromHex', 'toBase64', 'toHex'],
  },
  WeakMap: { prototype: ['getOrInsert', 'getOrInsertComputed'] },
}

/** Takes the newer members off the built-ins of a global object. The globals themselves are left to the caller. */
export function removeNewMembers(globals: Record<string, unknown>): void {
  for (const [name, { own = [], prototype = [] }] of Object.entries(newMembers)) {
    // A function or an object; not every engine has each.
    const builtIn = globals[name] as { prototype?: object } | undefined
    for (const member of own) if (builtIn) Reflect.deleteProperty(builtIn, member)
    for (const member of prototype) if (builtIn?.prototype) Reflect.deleteProperty(builtIn.prototype, member)
  }
}
