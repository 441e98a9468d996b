import type { ReadFault } from './faults'

declare const navigator: { readonly onLine?: boolean } | undefined
declare const location: { readonly origin: string } | undefined

/**
 * H5: `fetch` says only that it failed: CORS, DNS, TLS and a refused connection are one TypeError, to which Taro adds
 * `errMsg`.
 */
export const h5Fault: ReadFault = ({ name, errMsg }) => {
  if (name === 'AbortError') return 'abort'
  if (typeof errMsg !== 'string') return undefined
  if (/(parse|invalid) url/i.test(errMsg)) return 'wrong'
  return typeof navigator !== 'undefined' && navigator.onLine === false ? 'offline' : 'unknown'
}

/** Why it may have failed, if the URL is of another origin: a page is not told that CORS was the reason. */
export function explainOrigin(url: string, detail: string): string {
  const [origin = ''] = /^https?:\/\/[^/?#]+/i.exec(url) ?? []
  if (!origin || typeof location === 'undefined' || origin.toLowerCase() === location.origin) return detail
  return `${detail}; if that server is up: this page is of ${location.origin}, which it has to allow (CORS), or while developing the proxy of @taro-query/plugin passes requests on`
}
