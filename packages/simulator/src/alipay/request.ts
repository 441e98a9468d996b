import type { HostContext } from '../host/context'
import type { Fields, Outcome, Outgoing, Received, RequestDialect } from '../logic/request'
import { encodeData } from '../wx/network/encode'
import { ABORTED, type Failure, TIMEOUT, UNLISTED } from '../wx/network/failures'
import { parseUrl } from '../wx/network/parseUrl'
import { parseData } from './parseData'

// PATCH is not among them (typings of my.request).
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'CONNECT']
/** Milliseconds (mini/api/owycmh). */
const TIMEOUT_DEFAULT = 30_000

// The words are those of the table of errors (mini/api/owycmh): what a phone says is documented for abort alone.
const BAD_ARGUMENT = '参数错误。'
const NOT_ALLOWED = '无权调用该接口。'
const NETWORK = '网络出错。'
const TOO_LATE = '超时。'

/**
 * `my.request` as Alipay documents it (mini/api/owycmh), or its elder `my.httpRequest`.
 * @param defaultType the content-type of a request that names none
 */
export function alipayRequest({ realm, rules }: HostContext, defaultType: string): RequestDialect {
  return {
    prepare(options) {
      const { url, method = 'GET', data, timeout = TIMEOUT_DEFAULT } = options
      const headers = headersOf(options, defaultType)
      if (typeof url !== 'string' || !METHODS.includes(String(method)) || !headers) return failure(2, BAD_ARGUMENT)
      if (!parseUrl(url)) return failure(2, BAD_ARGUMENT)
      // Only https goes out, as only its origins can be listed.
      if (rules.trusted('request') && url.startsWith('http:')) return failure(4, NOT_ALLOWED)
      const contentType = headers['content-type'] ?? ''
      try {
        const encoded = encodeData({ url, method: String(method), data, contentType }, realm)
        return { method: String(method), headers, timeout: Number(timeout), ...encoded } satisfies Outgoing
      } catch {
        return failure(2, BAD_ARGUMENT)
      }
    },
    receive({ status, header, bytes }: Received, { dataType = 'json' }) {
      const headers = realm.fromJSON(JSON.stringify(header))
      // Newer clients name both twice (typings).
      const head = { status, statusCode: status, headers, header: headers }
      const parsed = parseData(bytes, String(dataType), header['content-type'], realm)
      if (status < 200 || status > 299) {
        return failure(19, 'http status error', { ...head, data: 'data' in parsed ? parsed.data : parsed.text })
      }
      if (!('data' in parsed)) return failure(14, 'JSON parse data error')
      return { callback: 'success', fields: { ...head, data: parsed.data }, errMsg: 'request:ok' }
    },
    failed(reason: Failure) {
      if (reason === ABORTED) return failure(9, 'request:fail abort')
      if (reason === TIMEOUT) return failure(13, TOO_LATE)
      if (reason === UNLISTED) return failure(4, NOT_ALLOWED)
      return failure(12, NETWORK)
    },
  }
}

function failure(error: number, errorMessage: string, more: Fields = {}): Outcome {
  return { callback: 'fail', fields: { error, errorMessage, ...more }, errMsg: errorMessage, errno: error }
}

/** Lower-case names; `undefined` when one is no string, which the page forbids. */
function headersOf({ headers, header, enableCookie }: Fields, defaultType: string): Record<string, string> | undefined {
  const sent: Record<string, string> = { 'content-type': defaultType }
  for (const [rawName, value] of Object.entries(headers ?? header ?? {})) {
    if (typeof value !== 'string') return undefined
    const name = rawName.toLowerCase()
    // Neither is the app's to set: the cookie only with `enableCookie`.
    if (name === 'referer' || (name === 'cookie' && enableCookie !== true)) continue
    sent[name] = value
  }
  return sent
}
