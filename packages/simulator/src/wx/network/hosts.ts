/** Where a URL really goes, by the option `hosts`. A socket goes to where its server's HTTP goes, unless named itself. */
export function toHost(url: string, hosts: Record<string, string> = {}): string {
  const named = originIn(hosts, url) ?? originIn(hosts, url.replace(/^ws(?=s?:)/i, 'http'))
  if (named === undefined) return url
  const origin = trimSlash(hosts[named] ?? '')
  const isSocket = /^wss?:/i.test(url)
  return replaceOrigin(url, isSocket ? origin.replace(/^http/i, 'ws') : origin)
}

/**
 * The other way: a server that is given another name redirects to its own; to the app it is the public one.
 * @param from what redirects: of several names for one server, its own goes first
 */
export function fromHost(url: string, hosts: Record<string, string>, from: string): string {
  const { origin } = new URL(url)
  const names = Object.keys(hosts).filter((name) => new URL(hosts[name] ?? '').origin === origin)
  const known = names.find((name) => new URL(name).origin === new URL(from).origin) ?? names[0]
  return known === undefined ? url : replaceOrigin(url, trimSlash(known))
}

function originIn(hosts: Record<string, string>, url: string): string | undefined {
  return Object.keys(hosts).find((each) => new URL(each).origin === new URL(url).origin)
}

function replaceOrigin(url: string, origin: string): string {
  return url.replace(/^[a-z]+:\/\/[^/?#]*/i, () => origin)
}

function trimSlash(origin: string): string {
  return origin.replace(/\/$/, '')
}
