import { isAddress, isLocalhost, isLocalNetwork, isPort, NEVER_LISTED, splitPort } from './hostRules'
import { type Domains, entriesOf, LIST_NAMES, LISTS, type ListName } from './lists'
import type { Target } from './readTargets'

/**
 * What a phone would do with a target. `local`: refuse it, but a development build may call it. `unknown`: that depends
 * on what is filled in at run time.
 */
export type Verdict = 'trusted' | 'untrusted' | 'uncallable' | 'local' | 'unknown' | 'unchecked'

export interface Judgement {
  readonly verdict: Verdict
  /** The rest of a sentence that begins with the target; `''` for what is well. */
  readonly why: string
}

/** @param domains `undefined`: there is no list to compare with */
export function judge({ scheme, host }: Target, domains: Domains | undefined): Judgement {
  const { name, port } = splitPort(host)
  if (isLocalNetwork(host)) {
    return { verdict: 'local', why: isLocalhost(host) ? 'is the phone itself' : 'is in your own network' }
  }
  if (isAddress(host)) return { verdict: 'uncallable', why: 'is an IP address; a phone calls domain names only' }
  if (scheme === 'http') return { verdict: 'uncallable', why: 'is http; a phone calls https only' }
  if (scheme === 'ws') return { verdict: 'uncallable', why: 'is ws; a phone calls wss only' }
  if (name === NEVER_LISTED) {
    return { verdict: 'uncallable', why: 'can never be listed; calls with an AppSecret belong on your server' }
  }
  if (port !== undefined && scheme !== 'wss') {
    if (!isPort(port)) return { verdict: 'uncallable', why: 'has a port that is no number from 1 to 65535' }
    if (port === '443') return { verdict: 'uncallable', why: 'has the port 443; WeChat wants it left out' }
  }
  if (name.includes('…')) return { verdict: 'unknown', why: 'gets its host at run time, where development checks it' }
  return domains ? compare(scheme, host, domains) : { verdict: 'unchecked', why: '' }
}

function compare(scheme: Target['scheme'], host: string, domains: Domains): Judgement {
  const { name, port } = splitPort(host)
  const lists = LIST_NAMES.filter((list) => scheme === '' || LISTS[list].scheme === scheme)
  const hosts = lists.flatMap((list) => entriesOf(domains, list).map((entry) => entry.replace(/^\w+:\/\//, '')))
  const isListed = (wanted: string) => hosts.includes(wanted)
  // For sockets all ports are allowed.
  if (isListed(host) || (scheme === 'wss' && isListed(name))) return { verdict: 'trusted', why: '' }
  const near = hosts.find((entry) => splitPort(entry).name === name)
  if (near !== undefined) {
    const rule =
      port === undefined ? 'its port has to be in the URL' : 'the port has to be the listed one, or in neither'
    return { verdict: 'untrusted', why: `is listed as ${near}: ${rule}` }
  }
  return { verdict: 'untrusted', why: `is not in ${orList(lists)}` }
}

function orList(lists: readonly ListName[]): string {
  const names = lists.map((list) => `domains.${list}`)
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' or ')
}
