import { type Fields, percentEncode, toPairs } from './form'

/** Values of a path's parameters. */
export type PathParams = Readonly<Record<string, string | number>>

/**
 * Joins without a double slash. A base may be absolute, or relative to the page on H5 (`/api`).
 *
 * @throws TypeError for a base with a query or a fragment.
 */
export function joinUrl(baseURL: string, path: string): string {
  if (/[?#]/.test(baseURL)) throw new TypeError(`The baseURL ${baseURL} has a query or a fragment`)
  return `${baseURL.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`
}

/**
 * Fills each segment that starts with a colon.
 *
 * @throws TypeError for a value that is missing, empty, no string or number, or a dot segment, which every URL parser
 * removes: such a request would reach another resource.
 */
export function fillPath(path: string, params: PathParams = {}): string {
  return path.replace(/(^|\/):([^/]+)/g, (_, slash: string, name: string) => {
    const value: unknown = params[name]
    const usable = typeof value === 'string' ? !/^\.{0,2}$/.test(value) : Number.isFinite(value)
    if (!usable) {
      const got = typeof value === 'string' ? JSON.stringify(value) : String(value)
      throw new TypeError(`The path ${path} needs a string or a number for "${name}", not ${got}`)
    }
    return slash + percentEncode(String(value))
  })
}

/**
 * Appends a query. An array repeats its name, `undefined` is left out, a `Date` is written in ISO 8601, a space as
 * `%20`, which every server reads, where some read a `+` literally.
 */
export function withQuery(url: string, query: Fields = {}): string {
  const pairs = toPairs(query, 'query').map((pair) => pair.map(percentEncode).join('='))
  return pairs.length === 0 ? url : `${url}?${pairs.join('&')}`
}
