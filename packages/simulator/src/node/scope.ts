import { createContext, Script } from 'node:vm'
import type { Realm } from '../host/types'

/** A global scope of its own, bare as the one that a mini program's logic has: the language and nothing else. */
export interface Scope {
  /** Evaluates a script in it. */
  run(source: string, filename: string): unknown
  runScript(script: Script): unknown
  /** The global object, from outside. */
  readonly globals: Record<string, unknown>
  readonly realm: Realm
  /** Is it a promise of this scope? */
  isPromise(value: unknown): boolean
}

// What V8 puts into every context but WeChat's logic layer lacks; and WeChat's `Function`, which knows one source
// only (framework/runtime/js-support). Any other goes on to the real one, which throws in this context.
const PREPARE = new Script(
  `'use strict';
for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'escape', 'unescape']) delete globalThis[name];
globalThis.global = globalThis;
{
  const Native = Function;
  const Bare = function Function(...sources) {
    if (sources.length === 1 && /^\\s*return this;?\\s*$/.test(sources[0])) return () => globalThis;
    return Native(...sources);
  };
  Bare.prototype = Native.prototype;
  Object.defineProperty(Native.prototype, 'constructor', { value: Bare, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Function', { value: Bare, writable: true, configurable: true });
}`,
  { filename: 'simulator:scope' },
)

const REALM = new Script(
  `({
  fromJSON: (json) => JSON.parse(json),
  stringify: (value) => JSON.stringify(value),
  newObject: () => ({}),
  newDate: (milliseconds) => new Date(milliseconds),
  toArray: (items) => Array.from(items),
  newPromise: (executor) => new Promise(executor),
  error: (message) => new Error(message),
  isArrayBuffer: (value) => value instanceof ArrayBuffer,
  arrayBuffer: (bytes) => Uint8Array.from(bytes).buffer,
  isPromise: (value) => value instanceof Promise,
})`,
  { filename: 'simulator:realm' },
)

/** Not a security border: code in it can reach this process through the functions it is given. */
export function createScope(name: string): Scope {
  const globals = createContext(Object.create(null), {
    name,
    codeGeneration: { strings: false, wasm: false },
  }) as Record<string, unknown>
  PREPARE.runInContext(globals)
  const { isPromise, ...realm } = REALM.runInContext(globals) as Realm & Pick<Scope, 'isPromise'>
  return {
    globals,
    realm,
    isPromise,
    run: (source, filename) => new Script(source, { filename }).runInContext(globals),
    runScript: (script) => script.runInContext(globals),
  }
}
