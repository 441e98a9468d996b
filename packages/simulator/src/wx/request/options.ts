import type { HostContext } from '../../host/context'
import { parameterError } from '../api'
import { type Encoded, encodeData } from './encode'
import { INTERRUPTED, INVALID_DATA, type RequestFailure, UNLISTED } from './netErrors'
import { isTrusted } from './trustedDomains'

/** The options of `wx.request`, as the app gave them. */
export type RequestOptions = Record<string, unknown>

/** A request that may go out. */
export interface PreparedRequest extends Encoded {
  method: string
  headers: Record<string, string>
}

// Documented by wx.request, in upper case. PATCH is not among them.
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']

/** The request's method, as the app gave it or by default. */
export function methodOf({ method = 'GET' }: RequestOptions): string {
  return String(method)
}

/** The headers that go out: lower-case names, WeChat's own referer, JSON unless said otherwise. */
export function headersOf({ header }: RequestOptions): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    referer: 'https://servicewechat.com/touristappid/devtools/page-frame.html',
  }
  for (const [name, value] of Object.entries(header ?? {})) {
    // An app can not set the referer (wx.request).
    if (value !== undefined && !/^referer$/i.test(name)) headers[name.toLowerCase()] = String(value)
  }
  return headers
}

/** Checks a call of `wx.request` as WeChat does before anything goes out. */
export function prepare(context: HostContext, options: RequestOptions): PreparedRequest | RequestFailure {
  const { url, data } = options
  const method = methodOf(options)
  const headers = headersOf(options)
  if (typeof url !== 'string') return { text: parameterError('url', 'String', url), errno: 1001 }
  if (!METHODS.includes(method)) {
    return { text: `parameter error: parameter.method should be one of ${METHODS.join(', ')};`, errno: 1001 }
  }
  if (!/^https?:\/\/[^/?#]/i.test(url) || !isUrl(url)) return { text: `invalid url "${url}"`, errno: 600009 }
  if (context.options.domains && !isTrusted(url, context.options.domains)) return UNLISTED
  if (!context.state.foreground) return INTERRUPTED
  try {
    const contentType = headers['content-type'] ?? ''
    return { method, headers, ...encodeData({ url, method, data, contentType }, context.realm) }
  } catch {
    return INVALID_DATA
  }
}

function isUrl(text: string): boolean {
  try {
    new URL(text)
    return true
  } catch {
    return false
  }
}
