import { AbortError } from '../errors/AbortError'
import { NetworkError } from '../errors/NetworkError'
import type { RequestTarget } from '../transport'

declare const navigator: { readonly onLine?: boolean } | undefined

/**
 * What a rejection of `Taro.request` on H5 means. `fetch` says only that it failed: CORS, DNS, TLS and a refused
 * connection are one TypeError. An error without Taro's `errMsg` is not the platform's (a Taro interceptor threw it)
 * and stays what it is.
 */
export function toH5Error(request: RequestTarget, cause: unknown): unknown {
  const { name, errMsg } = (cause ?? {}) as { name?: unknown; errMsg?: unknown }
  if (name === 'AbortError') return new AbortError(request, cause)
  if (typeof errMsg !== 'string') return cause
  if (typeof navigator !== 'undefined' && navigator.onLine === false) {
    return new NetworkError(request, 'offline', { cause })
  }
  return new NetworkError(request, 'unknown', {
    detail: `${errMsg}; a browser does not say whether it was CORS`,
    cause,
  })
}
