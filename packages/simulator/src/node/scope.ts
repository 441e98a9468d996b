import { createContext, Script } from 'node:vm'
import { browserNames } from '../host/browserNames'
import { newGlobals, removeNewMembers } from '../host/newLanguage'
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

/** What a scope is to be like. */
export interface ScopeOptions {
  /** What its `Date` reads. Milliseconds. */
  now(): number
  /** See `Rules`. */
  rules: { readonly globals: boolean; readonly oldLanguage: boolean }
}

// `Date` by the app's clock. The rest of it, and each date, is the engine's own.
const PREPARE = new Script(
  `'use strict';
globalThis.global = globalThis;
(now) => {
  const Native = Date;
  const Clocked = function Date(...parts) {
    if (!new.target) return new Native(now()).toString();
    return Reflect.construct(Native, parts.length === 0 ? [now()] : parts, new.target);
  };
  Object.defineProperties(Clocked, {
    ...Object.getOwnPropertyDescriptors(Native),
    now: { value: { now: () => now() }.now, writable: true, configurable: true },
  });
  Object.defineProperty(Native.prototype, 'constructor', { value: Clocked, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: Clocked, writable: true, configurable: true });
}`,
  { filename: 'simulator:scope' },
)

// What V8 puts into every context but WeChat's logic layer lacks; and WeChat's `Function`, which knows one source
// only (framework/runtime/js-support). Any other goes on to the real one, which throws in this context.
const MAKE_BARE = new Script(
  `'use strict';
for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'escape', 'unescape']) delete globalThis[name];
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
  { filename: 'simulator:bare' },
)

const GLOBAL = new Script('globalThis')

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
  isPromise: ((Native) => (value) => value instanceof Native)(Promise),
})`,
  { filename: 'simulator:realm' },
)

/** Not a security border: code in it can reach this process through the functions it is given. */
export function createScope(name: string, { now, rules }: ScopeOptions): Scope {
  const globals = createContext(Object.create(null), {
    name,
    codeGeneration: { strings: !rules.globals, wasm: !rules.globals },
  }) as Record<string, unknown>
  const prepare = PREPARE.runInContext(globals) as (now: () => number) => void
  prepare(now)
  if (rules.globals) MAKE_BARE.runInContext(globals)
  else {
    // They are Node's own: what `new TextEncoder().encode('')` gives is no `Uint8Array` of the app's.
    for (const name of browserNames) globals[name] = (globalThis as Record<string, unknown>)[name]
  }
  if (rules.oldLanguage) {
    // The global object as its own scripts see it: from outside, the built-ins are not on it.
    const inner = GLOBAL.runInContext(globals) as Record<string, unknown>
    for (const name of newGlobals) delete inner[name]
    removeNewMembers(inner)
  }
  const { isPromise, ...realm } = REALM.runInContext(globals) as Realm & Pick<Scope, 'isPromise'>
  return {
    globals,
    realm,
    isPromise,
    run: (source, filename) => new Script(source, { filename }).runInContext(globals),
    runScript: (script) => script.runInContext(globals),
  }
}
