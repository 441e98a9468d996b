import { checkBase } from './checkDefinitions'
import { type Fields, percentEncode, toPairs } from './form'

/** Values of a path's parameters. */
export type PathParams = Readonly<Record<string, string | number>>

/**
 * Joins without a double slash. A base may be absolute, or relative to the page on H5 (`/api`).
 *
 * @throws TypeError in development builds, for a base with a query or a fragment.
 */
export function joinUrl(baseURL: string, path: string): string {
  if (process.env.NODE_ENV !== 'production') checkBase(baseURL, 'baseURL')
  return baseURL.replace(/\/+$/, '') + path
}

/**
 * Fills each segment that starts with a colon.
 *
 * @throws TypeError for a value that is missing, empty, no string or number, or a dot segment, which every URL parser
 * removes: such a request would reach another resource.
 */
export function fillPath(path: string, params: PathParams = {}): string {
  return path.replace(/\/:([^/]+)/g, (_, name: string) => {
    const value: unknown = params[name]
    const usable = typeof value === 'string' ? !/^\.{0,2}$/.test(value) : Number.isFinite(value)
    if (!usable) throw new TypeError(`${path} takes no "${value}" for "${name}"`)
    return `/${percentEncode(String(value))}`
  })
}

/**
 * Appends a query. An array repeats its name, `undefined` is left out, a `Date` is written in ISO 8601, a space as
 * `%20`, which every server reads, where some read a `+` literally.
 */
export function withQuery(url: string, query: Fields): string {
  const pairs = toPairs(query, 'query').map((pair) => pair.map(percentEncode).join('='))
  return pairs.length === 0 ? url : `${url}?${pairs.join('&')}`
}

/** Scheme and host in lower case, and the port; `''` for a URL that is relative to the page. */
export function originOf(url: string): string {
  return (/^\w[\w+.-]*:\/\/[^/?#]*/.exec(url) || [''])[0].toLowerCase()
}

/** Where a `Location` leads (RFC 9110, 10.2.2). Its dot segments are left to the platform. */
export function resolveUrl(location: string, base: string): string {
  const path = base.replace(/[?#].*/, '')
  if (originOf(location)) return location
  if (/^\/\//.test(location)) return path.replace(/\/\/.*/, () => location)
  if (/^\//.test(location)) return originOf(path) + location
  return path.replace(/^[?#]/.test(location) ? /$/ : /[^/]*$/, () => location)
}
