import type { HostContext } from '../../host/context'
import type { NetworkApi, WireRequest, WireResponse } from '../../host/types'
import { checkDomain } from './checkDomain'
import { type Failure, netError, OFFLINE, TOO_MANY_REDIRECTS } from './failures'
import { fromHost, toHost } from './hosts'
import { parseUrl } from './parseUrl'

/** Chromium's limit. */
const MAX_REDIRECTS = 20
/** Milliseconds that an answer takes longer: more than the round trip of 400 that WeChat calls weak. */
const WEAK_DELAY = 500

export interface ExchangeInput extends WireRequest {
  api: NetworkApi
  url: string
  followRedirects: boolean
}

/** The head of the last response, and when redirects led to it. */
export interface Answer {
  response: WireResponse
  /** Milliseconds; 0 when there were none inside the origin, as the next (wx.request, RequestProfile). */
  redirectStart: number
  redirectEnd: number
}

/** Sends a request, follows its redirects inside the trusted domains, and gives the head of the response. */
export async function exchange(
  context: HostContext,
  { api, url, followRedirects, ...request }: ExchangeInput,
): Promise<Answer | Failure> {
  const { options, platform, state } = context
  let target = url
  let sent: WireRequest = request
  let redirectStart = 0
  let redirectEnd = 0
  for (let count = 0; count <= MAX_REDIRECTS; count++) {
    const refused = checkDomain(context, api, target)
    if (refused) return refused
    if (state.network === 'none') return OFFLINE
    const before = platform.now()
    let response: WireResponse
    try {
      response = await platform.fetch(toHost(target, options.hosts), sent)
    } catch (error) {
      return netError(error)
    }
    if (state.weakNet) await new Promise<void>((resolve) => platform.setTimeout(resolve, WEAK_DELAY))
    const next = followRedirects ? redirectTarget(response, target) : undefined
    if (next === undefined) return { response, redirectStart, redirectEnd }
    // Leaving the loop closes the body, which nobody reads.
    for await (const _ of response.body) break
    sent = redirected(sent, response.status)
    const place = fromHost(next, options.hosts ?? {}, target)
    if (new URL(place).origin === new URL(target).origin) {
      redirectStart ||= before
      redirectEnd = platform.now()
    }
    target = place
  }
  return TOO_MANY_REDIRECTS
}

function redirectTarget({ status, headers }: WireResponse, url: string): string | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined
  for (const [name, value] of headers) {
    if (name.toLowerCase() === 'location') return parseUrl(value, url)?.href
  }
  return undefined
}

// As browsers do: what was posted is not posted again, but for 307 and 308.
function redirected(request: WireRequest, status: number): WireRequest {
  const { method, headers, signal } = request
  const isGet = status === 303 ? method !== 'HEAD' : status < 303 && method === 'POST'
  return isGet ? { method: 'GET', headers, signal } : request
}
