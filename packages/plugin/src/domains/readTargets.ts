import { domainToASCII } from 'node:url'
import { isAddress, isDomainName, isLocalhost, splitPort } from './hostRules'
import { HOLE } from './textOf'

/** What a text calls. */
export interface Target {
  /** `''`: the text is a host alone, which is put behind a scheme somewhere else. */
  readonly scheme: 'https' | 'http' | 'wss' | 'ws' | ''
  /** With its port, in lower case and Punycode. Has `…` for what is known at run time only. */
  readonly host: string
  /** The text, with `…` likewise. */
  readonly url: string
}

const UNKNOWN = '…'

/** Alone, or one of a list. In the middle of a text a URL is a part of a sentence, of a style or of a query. */
const URLS = /(?:^|[,;|])((https?|wss?):\/\/([^,;|/?#\\"'<>`]*)[^,;|]*)/gi

/**
 * What a text calls. A sentence calls nothing: what is to be called has no white space, and begins with its scheme. Nor
 * does a host without a dot: `http://tmp` is WeChat's own folder, and no name without a dot can be registered.
 */
export function readTargets(text: string): Target[] {
  const known = text.trim()
  // Where a text is put together, the part up to the first gap counts.
  if (/\s/.test(known.split(HOLE, 1)[0] ?? '')) return []
  return [...known.matchAll(URLS)].flatMap(([, url = '', scheme = '', authority = '']) => {
    const host = readHost(authority)
    if (host === undefined) return []
    // The pattern knows four of them.
    return [{ scheme: scheme.toLowerCase() as Target['scheme'], host, url: url.replaceAll(HOLE, UNKNOWN) }]
  })
}

/** Whether a text is a URL whose host, or whose scheme, is known at run time only. */
export function isPartial(text: string): boolean {
  return /^((https?|wss?):\/\/\0|\0:\/\/)/i.test(text)
}

/** A host alone, such as one puts behind `https://` or behind a scheme that is chosen; only where a top-level domain leaves little doubt. */
export function readBareHost(text: string): Target | undefined {
  const [, host = ''] =
    /^((?:[a-z\d-]+\.)+(?:com|cn|net|org))(?::\d+)?(?:\/[^\s]*)?$/i.exec(text.replace(/^\0:\/\//, '')) ?? []
  return isDomainName(host) ? { scheme: '', host: host.toLowerCase(), url: text.replaceAll(HOLE, UNKNOWN) } : undefined
}

function readHost(authority: string): string | undefined {
  // Placeholders: of URI templates, of formatting.
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/\{[^}]*\}|%[sd]/g, HOLE)
    .toLowerCase()
  const { name, port } = splitPort(host)
  if (!/[a-z\d]/.test(name)) return undefined
  // A gap at the end is a path, or a port.
  const whole = name.replace(/\0+$/, '')
  if (isCallable(whole)) return toAscii(whole) + (port === undefined || port.includes(HOLE) ? '' : `:${port}`)
  // A gap in the host itself: whatever is filled in, the rest of it has to be a name.
  const hasGap = name.includes(HOLE) && isDomainName(name.replaceAll(HOLE, 'xx'))
  return hasGap ? host.replace(/:\0.*/, '').replaceAll(HOLE, UNKNOWN) : undefined
}

function isCallable(name: string): boolean {
  return isAddress(name) || isLocalhost(name) || isDomainName(name)
}

function toAscii(name: string): string {
  return domainToASCII(name) || name
}
