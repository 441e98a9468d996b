import { type HeaderFields, mergeHeaders, withoutContentType } from './headers'
import { withoutRedirects } from './platform/withoutRedirects'
import { isRedirect, type Transport, type TransportRequest, type TransportResponse } from './transport'
import { originOf, resolveUrl } from './url'

// As many as Chromium follows.
const MOST_REDIRECTS = 20

/**
 * Sends a request with headers that no other origin may see: a redirect inside the origin takes them along, one to
 * another origin goes on without them. The platform must leave redirects to us for that, which it does for
 * - `Taro.request` on WeChat from base library 3.2.2 on. DevTools tells it to the server by `?_wx_redirect=manual`.
 * - H5, where the browser itself keeps `authorization` to the origin (from Chrome 119, Safari 16.1, Firefox 111 on). For
 *   another header a redirect is an error there.
 *
 * Elsewhere, and for uploads and downloads, the platform follows with all headers; in a mini program at least to hosts
 * of its trusted list only. `taro: { redirect }` of the app's own is obeyed everywhere.
 */
export async function sendSecretly(
  request: TransportRequest,
  next: Transport,
  secret: HeaderFields,
): Promise<TransportResponse> {
  const { step, url } = request
  let target = request
  for (let count = 0; ; count++) {
    const headers = mergeHeaders(target.headers, secret)
    const response = await next({ ...target, headers, step: withoutRedirects(step, secret) })
    const { location } = response.headers
    if (!isRedirect(response) || !location || count === MOST_REDIRECTS || request.taro.redirect) return response
    target = redirected(target, response.status, resolveUrl(location, target.url))
    if (originOf(target.url) !== originOf(url)) return next(target)
  }
}

// As browsers do: what was posted is not posted again, but for 307 and 308.
function redirected(request: TransportRequest, status: number, url: string): TransportRequest {
  const { method, headers } = request
  const isGet = status === 303 ? method !== 'HEAD' : status < 303 && method === 'POST'
  const asGet = { method: 'GET', headers: withoutContentType(headers), body: undefined } as const
  return { ...request, url, ...(isGet && asGet) }
}
