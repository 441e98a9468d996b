import type { IPluginContext } from '@tarojs/service'
import { isMiniProgram } from '../build/onEmit'
import type { PluginOptions } from '../options'
import { type Domains, entriesOf, LISTS, type ListName } from './lists'

/**
 * Gives the lists to a development build, where `@taro-query/request` refuses what they lack as a phone would: as a
 * constant, which both runners put in the place of `TARO_QUERY_DOMAINS`. A production build has nothing of them.
 */
export function handDomains(ctx: IPluginContext, { domains, ignore = [] }: PluginOptions): void {
  if (domains === undefined || process.env.NODE_ENV === 'production') return
  ctx.modifyRunnerOpts(({ opts }) => {
    if (isMiniProgram()) opts.defineConstants = { ...opts.defineConstants, TARO_QUERY_DOMAINS: toCode(domains, ignore) }
  })
}

/** The lists under the names that a `DomainError` has for them, their hosts without `https://`. */
function toCode(domains: Domains, ignore: readonly (string | RegExp)[]): string {
  const lists = (['request', 'upload', 'download'] satisfies ListName[]).map((list) => {
    const hosts = entriesOf(domains, list).map((entry) => entry.replace('https://', ''))
    return `${LISTS[list].title}: ${JSON.stringify(hosts)}`
  })
  const patterns = ignore.map((entry) => (typeof entry === 'string' ? JSON.stringify(entry) : String(entry)))
  return `{ ${lists.join(', ')}, ignore: [${patterns.join(', ')}] }`
}
