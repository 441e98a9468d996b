import type { HostContext } from '../host/context'
import type { Fields, Outcome, RequestDialect } from '../logic/request'
import { encodeData } from '../wx/network/encode'
import type { Failure } from '../wx/network/failures'
import { parseUrl } from '../wx/network/parseUrl'
import { toData } from '../wx/network/response'

// PATCH since November 2021 (typings of tt.request).
const METHODS = ['GET', 'POST', 'OPTIONS', 'PUT', 'HEAD', 'DELETE', 'PATCH']
/** Whose `data` is the body; that of the others is a query (typings of tt.request). */
const WITH_BODY = ['POST', 'PUT', 'PATCH']
/** Milliseconds: the default and the most (mini-app/develop/api/network/network). */
const TIMEOUT_LIMIT = 60_000
/** Milliseconds in the background, from which on nothing goes out (mini-app/develop/api/network/network). */
const GRACE = 5_000

/** `tt.request` as Douyin documents it (mini-app/develop/api/network/http/tt-request). */
export function douyinRequest({
  config,
  options: { backgroundGrace },
  platform,
  realm,
  signals,
  state,
}: HostContext): RequestDialect {
  let hiddenAt = 0
  signals.on('appHide', () => {
    hiddenAt = platform.now()
  })
  return {
    prepare(options) {
      const { url, method = 'GET', data, timeout = config.networkTimeout('request') } = options
      const headers = headersOf(options)
      if (typeof url !== 'string' || !parseUrl(url)) return failure(`invalid url "${String(url)}"`)
      if (!METHODS.includes(String(method))) return failure(`method should be one of ${METHODS.join(', ')}`)
      if (!state.foreground && platform.now() - hiddenAt >= (backgroundGrace ?? GRACE)) {
        return failure('app in background')
      }
      const verb = WITH_BODY.includes(String(method)) ? 'POST' : 'GET'
      try {
        const contentType = headers['content-type'] ?? ''
        const encoded = encodeData({ url, method: verb, data, contentType }, realm)
        return { ...encoded, method: String(method), headers, timeout: Math.min(Number(timeout), TIMEOUT_LIMIT) }
      } catch {
        return failure('data can not be sent')
      }
    },
    receive({ status, header, bytes }, options) {
      const fields = {
        errMsg: 'request:ok',
        statusCode: status,
        header: realm.fromJSON(JSON.stringify(header)),
        data: toData(bytes, options, realm),
      }
      return { callback: 'success', fields, errMsg: fields.errMsg }
    },
    failed: ({ text }: Failure) => failure(text),
  }
}

// Of what comes after `fail`, "app in background" alone is documented, and no `errNo`: an app must not match the rest.
function failure(text: string): Outcome {
  const errMsg = `request:fail ${text}`
  return { callback: 'fail', fields: { errMsg }, errMsg }
}

function headersOf({ header }: Fields): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    referer: 'https://tmaservice.developer.toutiao.com/?appid=testappid&version=current',
  }
  for (const [name, value] of Object.entries(header ?? {})) {
    // Neither can be set (tt.request).
    if (value !== undefined && !/^(referer|user-agent)$/i.test(name)) headers[name.toLowerCase()] = String(value)
  }
  return headers
}
