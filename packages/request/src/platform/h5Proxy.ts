/** The origins that the development server passes on: `@taro-query/plugin` puts them here while it serves the H5 app. */
declare const TARO_QUERY_PROXY: readonly string[] | undefined

/** Where a page asks in the place of a URL: at its own origin, if the development server passes that URL's origin on. */
export function throughProxy(url: string): string {
  if (typeof TARO_QUERY_PROXY === 'undefined') return url
  const [origin = ''] = /^https?:\/\/[^/?#]+/i.exec(url) ?? []
  if (!TARO_QUERY_PROXY.includes(origin.toLowerCase())) return url
  return `/__taro-query/${origin.toLowerCase().replace('://', '/')}${url.slice(origin.length).replace(/^(?!\/)/, '/')}`
}
