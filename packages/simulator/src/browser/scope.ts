/** The names that the app's code sees. */
export interface Scope {
  /** For `with`: what is not in it and is the browser's reads as `undefined`. */
  readonly names: object
  /** `globalThis` and `global` of the app. */
  readonly globals: Record<string, unknown>
}

// The language, without what WeChat's logic layer lacks (WebAssembly, SharedArrayBuffer, Atomics, escape, unescape).
const language = (
  'undefined NaN Infinity Object Array Number parseFloat parseInt Boolean String Symbol Date Promise RegExp Error ' +
  'AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer ' +
  'Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray ' +
  'BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect ' +
  'Iterator decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN'
).split(' ')

/**
 * A scope that hides the browser from the app's code. It is a live object, not a list of parameters: a polyfill that
 * writes `globalThis.AbortController` is seen under that name, as in WeChat.
 *
 * Not a security border. A hidden name reads as `undefined` where WeChat throws a ReferenceError, and `this` of a
 * plain function in sloppy code is the window.
 */
export function createScope(window: Window & typeof globalThis): Scope {
  const globals: Record<string, unknown> = {}
  const browser = window as unknown as Record<string, unknown>
  for (const name of language) if (name in browser) globals[name] = browser[name]
  Object.assign(globals, { globalThis: globals, global: globals, Function: bareFunction(globals), eval: refuse })
  const names = new Proxy(globals, {
    has: (target, name) => typeof name === 'string' && (name in target || name in window),
    get: (target, name) => (name === Symbol.unscopables ? undefined : Reflect.get(target, name)),
  })
  return { names, globals }
}

// WeChat's `Function` makes nothing from text but this (framework/runtime/js-support). The page's policy forbids the
// ways around it.
function bareFunction(globals: object): FunctionConstructor {
  const make = (sources: unknown[]): (() => object) => {
    if (sources.length === 1 && /^\s*return this;?\s*$/.test(String(sources[0]))) return () => globals
    return refuse()
  }
  return new Proxy(Function, {
    apply: (_target, _self, sources: unknown[]) => make(sources),
    construct: (_target, sources: unknown[]) => make(sources),
  })
}

function refuse(): never {
  throw new EvalError('Code generation from strings disallowed for this context')
}
