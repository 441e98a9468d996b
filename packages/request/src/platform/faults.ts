import type { NetworkErrorReason } from '../errors/NetworkError'
import type { TransportRequest } from '../transport'

/** What went wrong: a kind of error, or the `reason` of a NetworkError. `wrong`: no second attempt changes it. */
export type Fault = NetworkErrorReason | 'wrong' | 'timeout' | 'abort' | 'interrupted' | 'domain' | 'parse'

/** What the platforms reject with, all of it unproven. */
export type Rejection = Readonly<Record<string, unknown>>

/** What a rejection says; `undefined` where it is not the platform's: a Taro interceptor threw it. */
export type ReadFault = (cause: Rejection, request: TransportRequest) => Fault | undefined

/** How each fault is written: a platform's codes, or its texts. The first that fits counts. */
export type FaultTable = Readonly<Partial<Record<Fault, RegExp>>>

// Chromium's names and numbers (the platforms' cronet; net_error_list.h), some clients giving the number alone; what iOS
// says in English and Chinese (NSURLError); what Android's sockets say.
const TEXTS: FaultTable = {
  wrong: /parameter error|invalid url|redirect count|file not found/i,
  abort: /fail:? ?abort|cancell?ed|取消/i,
  interrupted: /interrupted|in background/i,
  domain: /domain list|valid domain|域名/i,
  timeout: /time[d _]*out|超时|[ :]-(7|118)\b/i,
  tls: /ssl|cert|\btls|证书|[ :]-20[0-27]\b/i,
  offline: /INTERNET_D|network is|be offline|断开|不可用|[ :]-106\b/i,
  dns: /NAME_|hostname|resolve|主机|[ :]-105\b/i,
  refused: /REFUSED|UNREACHABLE|(could ?n[o']t|failed to) connect|连接到|[ :]-10[29]\b/i,
  reset:
    /ERR_(CONN|CONTENT_L|INCOMPL|SOCK|HTTP2|QUIC|EMPTY|ABORTED|NETWORK_C)|reset|was lost|socket closed|end of stream|中断|[ :]-(15|21|10[013]|324|35[45])\b/i,
}

/** Looks a code, or a text, up in a table. */
export function findFault(table: FaultTable, text: unknown): Fault | undefined {
  // Its keys are what its type says.
  return (Object.keys(table) as Fault[]).find((fault) => table[fault]?.test(String(text)))
}

/** What a platform's text says, in whichever language. */
export function faultOfText(text: unknown): Fault {
  return findFault(TEXTS, text) || 'unknown'
}
