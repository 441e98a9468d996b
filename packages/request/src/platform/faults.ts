import type { NetworkErrorReason } from '../errors/NetworkError'

/** What went wrong: a kind of error, or the `reason` of a NetworkError. `wrong`: no second attempt changes it. */
export type Fault = NetworkErrorReason | 'wrong' | 'timeout' | 'abort' | 'interrupted' | 'domain' | 'parse'

/** What the platforms reject with, all of it unproven. */
export type Rejection = Readonly<Record<string, unknown>>

/** What a rejection says; `undefined` where it is not the platform's: a Taro interceptor threw it. */
export type ReadFault = (cause: Rejection) => Fault | undefined

/** Looks a code up in a table such as `timeout 5 13 domain 600002`: each word is a fault, its codes follow it. */
export function faultOfCode(table: string, code: unknown): Fault | undefined {
  // The words of a table are faults, which the tests of each table prove.
  return RegExp(`([a-z]+)[ \\d]* ${Number(code)}(?!\\d)`).exec(table)?.[1] as Fault | undefined
}

// Chromium's names (the platforms' cronet; net_error_list.h), what iOS says in English and Chinese (NSURLError), what
// Android's sockets say; the first that fits.
const TEXTS: ReadonlyArray<readonly [pattern: RegExp, fault: Fault]> = [
  [/parameter error|invalid url|redirect count|file not found/i, 'wrong'],
  [/fail:? ?abort|cancell?ed|已取消/i, 'abort'],
  [/interrupted|in background/i, 'interrupted'],
  [/domain list|valid domain|域名/i, 'domain'],
  [/time[d _]*out|超时/i, 'timeout'],
  [/ssl|cert|\btls|证书|安全连接/i, 'tls'],
  [/INTERNET_D|network is|be offline|断开与互联网|网络不可用/i, 'offline'],
  [/NAME_|hostname|resolve|主机名/i, 'dns'],
  [/REFUSED|UNREACHABLE|(could ?n[o']t|failed to) connect|[能法]连接/i, 'refused'],
  [/ERR_(CONN|SOCK|HTTP2|QUIC|EMPTY|ABORTED|NETWORK_C)|reset|was lost|socket closed|end of stream|已中断/i, 'reset'],
]

// Some clients give Chromium's number without its name.
const NUMBERS = 'timeout 7 118 reset 15 21 100 101 103 324 refused 102 109 dns 105 offline 106 tls 200 201 202 207'

/** What a platform's text says, in whichever language. */
export function faultOfText(text: string): Fault {
  for (const [pattern, fault] of TEXTS) if (pattern.test(text)) return fault
  return faultOfCode(NUMBERS, /[ :]-(\d+)/.exec(text)?.[1]) || 'unknown'
}
