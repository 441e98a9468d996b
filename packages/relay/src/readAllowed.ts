import { isIP } from 'node:net'
import { mayConnect } from './addresses'
import { isHeaderName, isHeaderValue } from './checkHeaders'

/** A backend that the relay may call. */
export interface AllowedOrigin {
  /** Scheme, host and port, as `http://stock.example.com:8080`. There is no wildcard. */
  readonly origin: string
  /** @default GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE */
  readonly methods?: readonly string[]
  /** What a path must start with, by whole segments: `/api` takes `/api` and `/api/books`, not `/apis`. @default every path */
  readonly paths?: readonly string[]
  /**
   * The backend has a private or a loopback address: in the cloud's private network, or beside the relay. Link-local
   * addresses, where clouds keep their metadata, stay refused. @default false
   */
  readonly private?: boolean
  /** Sent with each request to this origin, over what the phone sent: the secrets that no phone may know. */
  readonly headers?: Readonly<Record<string, string>>
  /**
   * The name of a header that tells this origin who calls: the user's openid by WeChat's word, or what `authenticate`
   * gave. The phone cannot set it. @default none
   */
  readonly openid?: string
  /**
   * The encoding of its text, as `gbk`, whatever its content-type says. @default the content-type's charset, else UTF-8
   */
  readonly charset?: string
  /** A certificate authority in PEM, for an https backend that no public one has signed. */
  readonly ca?: string
}

/** An allowed origin, with nothing left to look up. */
export interface Rule {
  readonly origin: string
  readonly methods: ReadonlySet<string>
  readonly paths: readonly string[] | undefined
  readonly isPrivate: boolean
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** In lower case. */
  readonly openid: string | undefined
  readonly charset: string | undefined
  readonly ca: string | undefined
}

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * The rules, by origin.
 *
 * @throws TypeError for an entry that is no origin, that is private and does not say so, or that has a path, a method or
 * a header which could never work.
 */
export function readAllowed(allow: ReadonlyArray<string | AllowedOrigin>): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>()
  for (const entry of allow) {
    const rule = readEntry(typeof entry === 'string' ? { origin: entry } : entry)
    if (rules.has(rule.origin)) throw new TypeError(`allow: ${rule.origin} is there twice`)
    rules.set(rule.origin, rule)
  }
  return rules
}

function readEntry(entry: AllowedOrigin): Rule {
  const { methods = METHODS, paths, private: isPrivate = false, headers = {}, openid, charset, ca } = entry
  const origin = readOrigin(entry.origin, isPrivate)
  const refuse = (what: string): never => {
    throw new TypeError(`allow: ${origin}: ${what}`)
  }
  for (const method of methods) if (!METHODS.includes(method)) refuse(`"${method}" is none of ${METHODS.join(', ')}`)
  const pathnames = paths?.map((path) => readPath(path, origin, refuse))
  for (const [name, value] of Object.entries(headers)) {
    if (!isHeaderName(name) || !isHeaderValue(value)) refuse(`HTTP forbids a character of the header ${name}`)
  }
  if (openid !== undefined && !isHeaderName(openid)) refuse(`"${openid}" is no name of a header`)
  // Throws a RangeError for an encoding that this Node does not know.
  if (charset !== undefined) new TextDecoder(charset)
  const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  return {
    origin,
    methods: new Set(methods),
    paths: pathnames,
    isPrivate,
    headers: Object.fromEntries(lowerCase),
    openid: openid?.toLowerCase(),
    charset,
    ca,
  }
}

/** As a URL has it: what a phone calls is compared with it. */
function readPath(path: string, origin: string, refuse: (what: string) => never): string {
  if (!/^\/[^?#\\]*$/.test(path)) refuse(`"${path}" is no path that starts with a slash`)
  const { pathname } = new URL(origin + path)
  const isEncodedOnly = pathname === path.replace(/[^\p{Cc}!-~]+/gu, encodeURIComponent)
  return isEncodedOnly ? pathname : refuse(`a URL has no path "${path}": write it as "${pathname}"`)
}

function readOrigin(text: string, isPrivate: boolean): string {
  const example = 'write it as http://stock.example.com:8080'
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new TypeError(`allow: "${text}" is no origin: ${example}`)
  }
  const { protocol, hostname, pathname, search, hash, username, password } = url
  if (!/^https?:$/.test(protocol) || /[*\\@]/.test(text) || pathname + search + hash + username + password !== '/') {
    throw new TypeError(`allow: "${text}" is no origin: ${example}`)
  }
  const address = hostname.replace(/^\[|\]$/g, '')
  const isLocal = isIP(address) ? !mayConnect(address, false) : /(^|\.)localhost\.?$/.test(hostname)
  if (isLocal && !isPrivate) {
    throw new TypeError(`allow: "${text}" is a private address: say so with { origin: '${text}', private: true }`)
  }
  return url.origin
}
