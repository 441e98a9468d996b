import type { HostContext } from '../../host/context'
import type { NetworkApi } from '../../host/types'
import { type Failure, UNLISTED } from './failures'
import { isTrusted } from './trustedDomains'

/** The hosts that each app has been warned of. */
const warned = new WeakMap<HostContext, Set<string>>()

/**
 * Whether an API may go to a URL. `undefined`: it may. The first refusal of a host is said in the app's console, as
 * WeChat's text does not say what to do.
 */
export function checkDomain(context: HostContext, api: NetworkApi, url: string): Failure | undefined {
  const trusted = context.rules.trusted(api)
  if (!trusted || isTrusted(api, url, trusted)) return undefined
  const hosts = warned.get(context) ?? new Set()
  warned.set(context, hosts)
  const [origin] = /^[a-z]+:[/\\]{2}[^/\\?#]*/i.exec(url) ?? [url]
  if (!hosts.has(origin)) {
    hosts.add(origin)
    const list = trusted.length === 0 ? 'which is empty' : `which has ${trusted.join(', ')}`
    const text = `${origin} is not in the list of trusted domains of wx.${api}, ${list}. Name it in hosts or domains, or turn the check off: rules: { domains: false }, or setting.urlCheck of project.config.json.`
    context.events.emit('console', { ...context.stamp(), level: 'warn', text })
  }
  return UNLISTED
}
