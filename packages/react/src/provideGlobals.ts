import { AbortController as ProvidedController, AbortSignal as ProvidedSignal } from '@taro-query/request'

// Free identifiers: whether the realm has them is the question here.
declare const AbortController: unknown
declare const global: object | undefined

/*
 * TanStack Query needs `globalThis` when its module loads and `AbortController` for every fetch. Without the latter a
 * query stays pending for ever and logs nothing: the ReferenceError is lost in a promise. WeChat has no AbortController.
 * TanStack reads both as free identifiers, and only a property of the realm's own global object makes one.
 */
if (typeof globalThis === 'undefined') {
  provide({ globalThis: (realm) => realm }, () => typeof globalThis !== 'undefined')
}
if (typeof AbortController === 'undefined') {
  provide(
    { AbortController: () => ProvidedController, AbortSignal: () => ProvidedSignal },
    () => typeof AbortController !== 'undefined',
  )
}

type Values = Record<string, (realm: object) => unknown>

function provide(values: Values, isProvided: () => boolean): void {
  for (const findRealm of [standardRealm, inheritedRealm, nodeRealm]) {
    try {
      const realm = findRealm()
      if (realm) define(realm, values)
    } catch {
      // A frozen object: the next candidate may be open.
    }
    // A mini program's `global` or `globalThis` may be an ordinary object: what counts is what code can see.
    if (isProvided()) return
  }
  const names = Object.keys(values).join(' and ')
  console.error(
    `@taro-query/react: no query can be sent: the global object takes no ${names}. ` +
      'Provide it in the build, from @taro-query/request.',
  )
}

function define(realm: object, values: Values): void {
  for (const [name, toValue] of Object.entries(values)) {
    Object.defineProperty(realm, name, { configurable: true, writable: true, value: toValue(realm) })
  }
}

function standardRealm(): object | undefined {
  return typeof globalThis === 'undefined' ? undefined : globalThis
}

/**
 * The global object, found without `eval` and `new Function`, which mini programs forbid: it inherits from
 * Object.prototype, so a getter there, read as a free identifier, has it as `this`.
 */
function inheritedRealm(): object | undefined {
  const name = '__taroQueryRealm__'
  Object.defineProperty(Object.prototype, name, {
    configurable: true,
    get(this: object) {
      return this
    },
  })
  try {
    return typeof __taroQueryRealm__ === 'undefined' ? undefined : __taroQueryRealm__
  } finally {
    Reflect.deleteProperty(Object.prototype, name)
  }
}

declare const __taroQueryRealm__: object | undefined

function nodeRealm(): object | undefined {
  return typeof global === 'undefined' ? undefined : global
}
