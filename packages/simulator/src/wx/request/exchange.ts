import type { HostContext } from '../../host/context'
import type { WireResponse } from '../../host/types'
import type { Encoded } from './encode'
import { netError, OFFLINE, type RequestFailure, TOO_MANY_REDIRECTS, UNLISTED } from './netErrors'
import { isTrusted } from './trustedDomains'

/** Chromium's limit. */
const MAX_REDIRECTS = 20

export interface ExchangeInput extends Encoded {
  method: string
  headers: Record<string, string>
  followRedirects: boolean
  signal: AbortSignal
}

/** Sends a request, follows its redirects inside the trusted domains, and gives the head of the response. */
export async function exchange(context: HostContext, input: ExchangeInput): Promise<WireResponse | RequestFailure> {
  const { options, platform, state } = context
  let { url, method, body, headers } = input
  for (let count = 0; count <= MAX_REDIRECTS; count++) {
    if (options.domains && !isTrusted(url, options.domains)) return UNLISTED
    if (state.network === 'none') return OFFLINE
    const sent = { method, headers, signal: input.signal, ...(body === undefined ? {} : { body }) }
    let response: WireResponse
    try {
      response = await platform.fetch(toHost(url, options.hosts), sent)
    } catch (error) {
      return netError(error)
    }
    const target = input.followRedirects ? redirectTarget(response, url) : undefined
    if (target === undefined) return response
    // Leaving the loop closes the body, which nobody reads.
    for await (const _ of response.body) break
    if (response.status === 303 || (response.status < 303 && method === 'POST')) {
      method = 'GET'
      body = undefined
    }
    url = fromHost(target, options.hosts)
  }
  return TOO_MANY_REDIRECTS
}

function redirectTarget({ status, headers }: WireResponse, url: string): string | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined
  for (const [name, value] of headers) {
    if (name.toLowerCase() === 'location') return new URL(value, url).href
  }
  return undefined
}

function toHost(url: string, hosts: Record<string, string> = {}): string {
  const origin = Object.keys(hosts).find((each) => new URL(each).origin === new URL(url).origin)
  return origin === undefined ? url : url.replace(/^[a-z]+:\/\/[^/?#]*/i, () => trimSlash(hosts[origin] ?? ''))
}

// A server that is given another name redirects to its own: to the app it is the public one.
function fromHost(url: string, hosts: Record<string, string> = {}): string {
  const known = Object.entries(hosts).find(([, host]) => new URL(host).origin === new URL(url).origin)
  return known ? url.replace(/^[a-z]+:\/\/[^/?#]*/i, () => trimSlash(known[0])) : url
}

function trimSlash(origin: string): string {
  return origin.replace(/\/$/, '')
}
