import { RelayError } from './RelayError'
import type { Rule } from './readAllowed'

/** A URL that may be called, and by which rule. */
export interface Target {
  readonly url: URL
  readonly rule: Rule
}

/** Characters; servers take some 8 KB. */
const LONGEST = 8 * 1024

/**
 * The target of a URL, which is judged as it will be called: what the parser makes of it.
 *
 * @throws RelayError for whatever no rule allows.
 */
export function checkTarget(rules: ReadonlyMap<string, Rule>, text: unknown, method: string): Target {
  const url = parse(text)
  const rule = rules.get(url.origin)
  if (!rule) throw new RelayError('origin', `${url.origin} is not in the relay's allow list`, { host: url.host })
  if (!rule.methods.has(method)) throw new RelayError('method', `The relay allows no ${method} to ${url.origin}`)
  if (rule.paths && !isBelow(url.pathname, rule.paths)) {
    throw new RelayError('path', `The relay allows no such path of ${url.origin}`)
  }
  return { url, rule }
}

function parse(text: unknown): URL {
  if (typeof text !== 'string' || text.length > LONGEST) {
    throw new RelayError('url', `The URL is no text of at most ${LONGEST} characters`)
  }
  // What parsers disagree on: a URL that two of them read as two hosts.
  const authority = /^https?:\/\/([^/?#]+)/i.exec(text)?.[1]
  if (authority === undefined || /[\s\\@\p{Cc}]/u.test(authority) || /[\\\p{Cc}]/u.test(text) || /^\s|\s$/.test(text)) {
    throw new RelayError(
      'url',
      'The URL is none of http or https, or it has a user, a control character or a backslash',
      {
        host: hostOf(text),
      },
    )
  }
  try {
    return new URL(text)
  } catch (cause) {
    throw new RelayError('url', 'The URL cannot be read', { host: hostOf(text), cause })
  }
}

// For the error alone.
function hostOf(text: string): string {
  return (/^[^:]*:\/*([^/?#]*)/.exec(text)?.[1] ?? '')
    .replace(/.*@/, '')
    .replace(/[^\w.:[\]-]/g, '')
    .slice(0, 100)
}

/**
 * By whole segments. A path that a backend may read otherwise than this is below none: `%2f`, `%5c`, `%00`; `%c0` and
 * `%c1`, by which old decoders read each of these in two bytes; and a dot segment that the URL parser leaves, as `..;`
 * (which Tomcat takes for `..`) or `%252e`.
 */
function isBelow(path: string, prefixes: readonly string[]): boolean {
  if (/%(25)*(2f|5c|00|c[01])/i.test(path)) return false
  const hasDots = path.split('/').some((segment) => /^(\.|%(25)*2e){1,2}(;|%(25)*3b|$)/i.test(segment))
  if (hasDots) return false
  return prefixes.some((prefix) => path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`))
}
