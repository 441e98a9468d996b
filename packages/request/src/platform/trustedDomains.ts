import { DomainError, type DomainList } from '../errors/DomainError'
import type { TransportRequest } from '../transport'
import { domainAdvice } from './domainAdvice'

/** A list of the console's; the relay's is its own. */
type ConsoleList = Exclude<DomainList, 'relay'>

/** The lists of trusted domains, their hosts without `https://`, and what the app says that need not be in them. */
type TrustedDomains = Readonly<Record<ConsoleList, readonly string[]>> & {
  readonly ignore: readonly (string | Pattern)[]
}

/** A regular expression, as JSON can have it. */
interface Pattern {
  readonly source: string
  readonly flags: string
}

/** What `@taro-query/plugin` puts here in a development build of an app that has its option `domains`. */
declare const TARO_QUERY_DOMAINS: TrustedDomains | undefined

/** What the plugin's option calls the lists. */
const OPTIONS: Readonly<Record<ConsoleList, string>> = {
  request: 'request',
  uploadFile: 'upload',
  downloadFile: 'download',
}

/**
 * Refuses, in development builds, a host that the app's list lacks, as a phone would. What no list takes (http, IP
 * addresses, localhost) may pass: it is what one skips the check for.
 *
 * @throws DomainError
 */
export function refuseUntrusted(request: TransportRequest, list: ConsoleList): void {
  if (typeof TARO_QUERY_DOMAINS === 'undefined') return
  const { ignore, [list]: trusted } = TARO_QUERY_DOMAINS
  const url = request.url.toLowerCase()
  const [, host = ''] = /^https:\/\/(?:[^/?#]*@)?([^/?#]+)/.exec(url) || []
  // Listed without a port, the URL may have none either.
  if (host === '' || isDevelopers(host) || trusted.includes(host) || ignore.some(isIgnored)) return
  // DevTools' switch would not help: the check is ours.
  const [console] = domainAdvice.split('; while')
  throw new DomainError(request, host, list, {
    advice: `config/index → @taro-query/plugin → domains.${OPTIONS[list]} (or ignore), and at ${console}`,
  })

  function isIgnored(entry: string | Pattern): boolean {
    if (typeof entry !== 'string') return new RegExp(entry.source, entry.flags.replace(/[gy]/g, '')).test(request.url)
    const text = entry.toLowerCase()
    return text === host || text === host.replace(/:\d+$/, '') || (text.includes('//') && url.startsWith(text))
  }
}

function isDevelopers(host: string): boolean {
  return /^\[|^\d+(\.\d+){3}(:|$)|(^|\.)localhost(:|$)/.test(host)
}
