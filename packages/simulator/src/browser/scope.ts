import { browserNames } from '../host/browserNames'
import { newGlobals, removeNewMembers } from '../host/newLanguage'
import type { Rules } from '../host/types'

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
  'Iterator Float16Array Temporal SuppressedError DisposableStack AsyncDisposableStack decodeURI decodeURIComponent ' +
  'encodeURI encodeURIComponent isFinite isNaN'
).split(' ')
const widerLanguage = 'Function eval WebAssembly SharedArrayBuffer Atomics escape unescape'.split(' ')

/**
 * A scope that hides the browser from the app's code. It is a live object, not a list of parameters: a polyfill that
 * writes `globalThis.AbortController` is seen under that name, as in WeChat.
 *
 * Not a security border. A hidden name reads as `undefined` where WeChat throws a ReferenceError, and `this` of a
 * plain function in sloppy code is the window.
 *
 * The built-ins are the page's: what `oldLanguage` takes off them is missing for the page too, which uses none of it.
 * With `globals` off, code from text still throws: the page's policy forbids it to everyone.
 */
export function createScope(
  window: Window & typeof globalThis,
  { globals: isBare = true, oldLanguage: isOld = true }: Rules = {},
): Scope {
  const globals: Record<string, unknown> = {}
  const browser = window as unknown as Record<string, unknown>
  for (const name of isBare ? language : [...language, ...widerLanguage]) {
    if (name in browser && !(isOld && newGlobals.includes(name))) globals[name] = browser[name]
  }
  if (!isBare) for (const name of browserNames) globals[name] = unbound(browser[name])
  if (isOld) removeNewMembers(browser)
  Object.assign(globals, { globalThis: globals, global: globals })
  if (isBare) Object.assign(globals, { Function: bareFunction(globals), eval: refuse })
  const hiding = new Proxy(globals, {
    has: (target, name) => typeof name === 'string' && (name in target || name in window),
    get: (target, name) => (name === Symbol.unscopables ? undefined : Reflect.get(target, name)),
  })
  return { names: hiding, globals }
}

// A plain function of the browser's, `atob`, wants to be called on the window; in a `with` it is called on the scope.
function unbound(value: unknown): unknown {
  const isPlain = typeof value === 'function' && !Object.hasOwn(value, 'prototype')
  return isPlain ? (...args: unknown[]) => value(...args) : value
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
