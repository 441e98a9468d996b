/**
 * Whether WeChat's list of request domains lets a URL through: https only, the very host (a parent domain does not
 * cover its subdomains), no IP address and no localhost; listed with a port, only that port, listed without one, no
 * port in the URL, not even `:443` (framework/ability/network).
 */
export function isTrusted(url: string, domains: readonly string[]): boolean {
  const asked = parse(url)
  if (asked?.scheme !== 'https' || isAddress(asked.host)) return false
  return domains.some((domain) => {
    const listed = parse(domain.includes('://') ? domain : `https://${domain}`)
    return listed?.scheme === 'https' && listed.host === asked.host && listed.port === asked.port
  })
}

// Not by `URL`: it drops `:443`, which matters here.
function parse(url: string): { scheme: string; host: string; port: string } | undefined {
  const match = /^([a-z]+):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::(\d*))?(?=[/?#]|$)/i.exec(url)
  if (!match) return undefined
  const [, scheme = '', host = '', port = ''] = match
  return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), port }
}

function isAddress(host: string): boolean {
  return host === 'localhost' || host.startsWith('[') || /^[\d.]+$/.test(host)
}
