import { AbortError } from '../errors/AbortError'
import { DomainError } from '../errors/DomainError'
import { InterruptedError } from '../errors/InterruptedError'
import { NetworkError, type NetworkErrorReason } from '../errors/NetworkError'
import { TimeoutError } from '../errors/TimeoutError'
import type { TransportRequest } from '../transport'

type Kind = NetworkErrorReason | 'wrong' | 'timeout' | 'abort' | 'interrupted' | 'domain'

// developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html, base library 2.24.0 and later.
// 600000 and 600001 are not here: what happened is in their text.
const BY_ERRNO: Readonly<Record<number, Kind>> = {
  5: 'timeout',
  600002: 'domain',
  600003: 'interrupted',
  // Not to be sent again as they are: permissions, arguments, URL, data, redirects, encoding.
  100: 'wrong',
  101: 'wrong',
  102: 'wrong',
  103: 'wrong',
  104: 'wrong',
  1001: 'wrong',
  600004: 'wrong',
  600005: 'wrong',
  600008: 'wrong',
  600009: 'wrong',
  600010: 'wrong',
  600011: 'wrong',
  602300: 'wrong',
  602301: 'wrong',
  602302: 'wrong',
}

// Chromium's names (cronet), then what iOS says in English and Chinese (NSURLError); the first that fits.
const BY_TEXT: ReadonlyArray<readonly [pattern: RegExp, kind: Kind]> = [
  [/fail:? ?abort/i, 'abort'],
  [/\binterrupted\b|app in background/i, 'interrupted'],
  [/domain list|合法域名/i, 'domain'],
  [/time ?out|timed[ _]out|超时/i, 'timeout'],
  [/\bssl\b|ERR_SSL|CERT_|certificate|\btls\b|证书|安全连接/i, 'tls'],
  [/INTERNET_DISCONNECTED|network is down|appears to be offline|断开与互联网|网络不可用/i, 'offline'],
  [/NAME_NOT_RESOLVED|hostname could not be found|resolve host|指定主机名/i, 'dns'],
  [/CONNECTION_REFUSED|ADDRESS_UNREACHABLE|could ?n[o']t connect to|(未能|无法)连接(到)?服务器/i, 'refused'],
  [/CONNECTION_(RESET|CLOSED|ABORTED)|ERR_ABORTED|EMPTY_RESPONSE|NETWORK_CHANGED|SOCKET_NOT_CONNECTED/i, 'reset'],
  [/connection was lost|网络连接已中断/i, 'reset'],
  [/parameter error/i, 'wrong'],
]

// Some clients give Chromium's number without its name.
const BY_NUMBER: Readonly<Record<number, Kind>> = {
  7: 'timeout',
  118: 'timeout',
  15: 'reset',
  21: 'reset',
  100: 'reset',
  101: 'reset',
  103: 'reset',
  324: 'reset',
  102: 'refused',
  109: 'refused',
  105: 'dns',
  106: 'offline',
  200: 'tls',
  201: 'tls',
  202: 'tls',
  207: 'tls',
}

/**
 * What a rejection of `Taro.request` on WeChat means: `errno` first, as WeChat asks, then the text. An error without
 * `errMsg` is not the platform's (a Taro interceptor threw it) and stays what it is.
 */
export function toWechatError(request: TransportRequest, cause: unknown): unknown {
  const { errno, errMsg } = (cause ?? {}) as { errno?: unknown; errMsg?: unknown }
  if (typeof errMsg !== 'string') return cause
  const kind = BY_ERRNO[Number(errno)] ?? kindOfText(errMsg)
  switch (kind) {
    case 'timeout':
      return new TimeoutError(request, cause)
    case 'abort':
      return new AbortError(request, cause)
    case 'interrupted':
      return new InterruptedError(request, cause)
    case 'domain':
      return new DomainError(request, refusedHost(request.url, errMsg), 'request', cause)
    case 'wrong':
      return new NetworkError(request, 'unknown', { detail: errMsg, retryable: false, cause })
    default:
      return new NetworkError(request, kind, { detail: errMsg, cause })
  }
}

function kindOfText(errMsg: string): Kind {
  const row = BY_TEXT.find(([pattern]) => pattern.test(errMsg))
  if (row) return row[1]
  const number = /(?:^|[\s:])-(\d{1,3})\b/.exec(errMsg)
  return BY_NUMBER[Number(number?.[1])] ?? 'unknown'
}

// Newer clients append the host, which after a redirect is not the URL's.
function refusedHost(url: string, errMsg: string): string {
  const appended = /domain list:\s*([^\s,]+)/i.exec(errMsg)?.[1]
  const host = (text: string) => text.replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/, '')
  return host(appended ?? url)
}
