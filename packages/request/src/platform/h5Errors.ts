import type { ReadFault } from './faults'

declare const navigator: { readonly onLine?: boolean } | undefined

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
