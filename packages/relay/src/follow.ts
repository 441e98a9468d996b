import { checkTarget, type Target } from './checkTarget'
import type { Agents } from './createAgents'
import { exchange, type Hop, type Received } from './exchange'
import { RelayError } from './RelayError'
import type { Rule } from './readAllowed'

// As many as Chromium follows.
const MOST_REDIRECTS = 20

/** What the phone asked for, ready to be sent. */
export interface Errand {
  readonly target: Target
  readonly method: string
  /** The phone's. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
  readonly isManual: boolean
  /** Who calls. */
  readonly caller: string
}

/** What an errand is done with. */
export interface Means {
  readonly agents: Agents
  readonly rules: ReadonlyMap<string, Rule>
  readonly responseLimit: number
  readonly signal: AbortSignal
}

/**
 * Sends the request, and follows redirects as a browser does. Each hop is checked as the first was; what is secret stays
 * in its origin: the relay's headers for it, and the phone's `authorization` and `cookie`.
 */
export async function follow(errand: Errand, means: Means): Promise<Received & { readonly rule: Rule }> {
  const { agents, rules, responseLimit, signal } = means
  let { target, method, headers, body } = errand
  for (let count = 0; ; count++) {
    const { rule } = target
    const hop: Hop = { target, method, headers: withOwn(headers, rule, errand.caller), body }
    const received = await exchange(agents, hop, responseLimit, signal)
    const { location } = received.headers
    const { status } = received
    if (errand.isManual || location === undefined || !/^30[12378]$/.test(String(status))) return { ...received, rule }
    if (count === MOST_REDIRECTS) throw new RelayError('redirect', `${rule.origin} redirects more than ${count} times`)
    if (status === 303 ? method !== 'HEAD' : status < 303 && method === 'POST') {
      method = 'GET'
      body = undefined
      headers = without(headers, /^content-/)
    }
    target = redirected(rules, location, target, method)
    if (target.rule !== rule) headers = without(headers, /^(authorization|cookie)$/)
  }
}

function withOwn(headers: Hop['headers'], rule: Rule, caller: string): Hop['headers'] {
  const own = { ...rule.headers, ...(rule.openid !== undefined && { [rule.openid]: caller }) }
  const taken = new Set(Object.keys(own).map(asBackendsKnowIt))
  const phones = Object.entries(headers).filter(([name]) => !taken.has(asBackendsKnowIt(name)))
  return { ...Object.fromEntries(phones), ...own }
}

// CGI's HTTP_X_USER is `x-user` as well as `x_user`.
function asBackendsKnowIt(name: string): string {
  return name.replace(/[^a-z\d]/g, '_')
}

function redirected(rules: Means['rules'], location: string, from: Target, method: string): Target {
  let url: URL
  try {
    // Node reads bytes as Latin-1, browsers as UTF-8.
    url = new URL(Buffer.from(location, 'latin1').toString('utf8'), from.url)
  } catch (cause) {
    throw new RelayError('redirect', `${from.rule.origin} redirects to what is no URL`, { cause })
  }
  return checkTarget(rules, url.href, method)
}

function without(headers: Hop['headers'], names: RegExp): Hop['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.test(name)))
}
