import type { RunInput } from './createRun'

interface Options {
  fail(words: object): void
  complete?(words: object): void
}

/** On `wx`, `my` or `tt`: its `request` fails in those words. */
export function refuseRequest(native: { request: unknown }): RunInput['refuse'] {
  return async (words, call) => {
    const { request } = native
    native.request = (options: Options) => {
      setTimeout(() => {
        options.fail(words)
        options.complete?.(words)
      })
      return { abort() {} }
    }
    try {
      return await call()
    } finally {
      native.request = request
    }
  }
}

/** In a browser: `fetch`, whose words are a TypeError's. */
export const refuseFetch: RunInput['refuse'] = async (words, call) => {
  const { fetch } = window
  window.fetch = () => Promise.reject(Object.assign(new TypeError(), words))
  try {
    return await call()
  } finally {
    window.fetch = fetch
  }
}
