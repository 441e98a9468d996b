import type { Realm } from '../../host/types'

/** A request's URL and body, by the rules of `data` in wx.request. */
export interface Encoded {
  url: string
  body?: string | Uint8Array
}

/**
 * `data` on GET is a query string; otherwise text and bytes go as they are, an object as JSON or, with that
 * content-type, as a form. WeChat documents GET and POST only: HEAD follows GET here, the others POST.
 * @throws when it has no JSON
 */
export function encodeData(
  { url, method, data, contentType }: { url: string; method: string; data: unknown; contentType: string },
  realm: Realm,
): Encoded {
  if (data === undefined || data === null) return { url }
  if (method === 'GET' || method === 'HEAD') {
    const query = typeof data === 'object' ? toQuery(data) : ''
    return { url: query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}` }
  }
  if (typeof data === 'string') return { url, body: data }
  if (realm.isArrayBuffer(data)) return { url, body: new Uint8Array(data.slice(0)) }
  if (contentType.includes('x-www-form-urlencoded')) return { url, body: toQuery(data) }
  const body = realm.stringify(data)
  if (body === undefined) throw new Error(`a ${typeof data} has no JSON`)
  return { url, body }
}

function toQuery(data: object): string {
  return Object.entries(data)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(toField(value))}`)
    .join('&')
}

/** A field of a form as text. `undefined` becomes the word, as it does on a phone. */
export function toField(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}
