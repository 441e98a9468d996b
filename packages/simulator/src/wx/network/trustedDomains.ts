import type { NetworkApi } from '../../host/types'

/**
 * Whether WeChat lets an API go to a URL. Of the listed domains: `https` only, for sockets `wss` only; the very host (a
 * parent domain does not cover its subdomains); no IP address, no localhost, not `api.weixin.qq.com`; listed with a
 * port, only that port, listed without one, no port in the URL, not even `:443`; for sockets, any port
 * (framework/ability/network).
 *
 * An address of the local network is not checked, whatever its scheme, when it is written with its port
 * (framework/ability/mDNS). A phone reaches those of its own subnet; the simulator has none, and lets all private ones
 * through.
 *
 * @param domains a socket's may be written as `https`, so that one list serves all APIs
 */
export function isTrusted(api: NetworkApi, url: string, domains: readonly string[]): boolean {
  const asked = parse(url)
  if (!asked) return false
  if (isLocalNetwork(asked.host) && asked.port !== '') return true
  const isSocket = api === 'connectSocket'
  if (asked.scheme !== (isSocket ? 'wss' : 'https') || isRefused(asked.host)) return false
  return domains.some((domain) => {
    const listed = parse(domain.includes('://') ? domain : `${asked.scheme}://${domain}`)
    if (listed?.host !== asked.host) return false
    if (isSocket) return listed.scheme === 'wss' || listed.scheme === 'https'
    return listed.scheme === 'https' && listed.port === asked.port
  })
}

// Not by `URL`: it drops `:443`, which matters here. As there, a backslash is a slash.
function parse(url: string): { scheme: string; host: string; port: string } | undefined {
  const match = /^([a-z]+):\/\/(?:[^/\\?#@]*@)?(\[[^\]]*\]|[^/\\?#:]*)(?::(\d*))?(?=[/\\?#]|$)/i.exec(url)
  if (!match) return undefined
  const [, scheme = '', host = '', port = ''] = match
  return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), port }
}

function isRefused(host: string): boolean {
  return host === 'api.weixin.qq.com' || host === 'localhost' || host.startsWith('[') || /^[\d.]+$/.test(host)
}

// The private ranges of RFC 1918. The phone's own address, 127.0.0.1 among them, is refused.
function isLocalNetwork(host: string): boolean {
  return /^(10\.\d+|172\.(1[6-9]|2\d|3[01])|192\.168)\.\d+\.\d+$/.test(host)
}
