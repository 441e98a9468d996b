import type { HostContext } from '../../host/context'
import type { NetworkApi } from '../../host/types'
import { parameterError } from '../api'
import { checkDomain } from './checkDomain'
import { type Failure, INTERRUPTED } from './failures'
import { parseUrl } from './parseUrl'

/** The options of an API of the network, as the app gave them. */
export type CallOptions = Record<string, unknown>

/** The headers that go out, with lower-case names: the defaults, the app's, and WeChat's own referer. */
export function headersOf(
  { config }: HostContext,
  { header }: CallOptions,
  defaults: Record<string, string> = {},
): Record<string, string> {
  const headers = { ...defaults }
  for (const [name, value] of Object.entries(header ?? {})) {
    if (value !== undefined) headers[name.toLowerCase()] = String(value)
  }
  // An app can not set it (wx.request); `devtools` stands for the version (framework/ability/network).
  headers.referer = `https://servicewechat.com/${config.appId}/devtools/page-frame.html`
  return headers
}

/** Milliseconds that a call has: its own, or the app's. */
export function timeoutOf({ config }: HostContext, api: NetworkApi, { timeout }: CallOptions): number {
  const own = typeof timeout === 'number' && timeout > 0 ? timeout : config.networkTimeout(api)
  // A longer one would fire at once.
  return Math.min(own, 2 ** 31 - 1)
}

/** Checks what every call is checked for before anything goes out. `undefined`: it may. */
export function checkCall(context: HostContext, api: NetworkApi, url: unknown): Failure | undefined {
  if (typeof url !== 'string') return wrongParameter('url', 'String', url)
  const scheme = api === 'connectSocket' ? /^wss?:\/\/[^/?#]/i : /^https?:\/\/[^/?#]/i
  if (!scheme.test(url) || !parseUrl(url)) return { text: `invalid url "${url}"`, errno: 600009 }
  const refused = checkDomain(context, api, url)
  if (refused) return refused
  // In the background no call goes out (framework/ability/network).
  return context.state.foreground ? undefined : INTERRUPTED
}

export function wrongParameter(name: string, type: string, value: unknown): Failure {
  return { text: parameterError(name, type, value), errno: 1001 }
}
