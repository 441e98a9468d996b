import type { IPluginContext } from '@tarojs/service'
import { isMiniProgram } from '../build/onEmit'
import type { PluginOptions } from '../options'
import type { Ignore } from './ignore'
import { type Domains, entriesOf, LISTS, type ListName } from './lists'

/**
 * Gives the lists to a development build, where `@taro-query/request` refuses what they lack as a phone would: as a
 * constant, which both runners put in the place of `TARO_QUERY_DOMAINS`. A production build has nothing of them.
 */
export function handDomains(ctx: IPluginContext, { domains, ignore = [] }: PluginOptions): void {
  if (domains === undefined || process.env.NODE_ENV === 'production') return
  ctx.modifyRunnerOpts(({ opts }) => {
    if (isMiniProgram()) opts.defineConstants = { ...opts.defineConstants, TARO_QUERY_DOMAINS: toJson(domains, ignore) }
  })
}

/** The lists under the names that a `DomainError` has for them, their hosts without `https://`. Vite takes JSON alone. */
function toJson(domains: Domains, ignore: Ignore): string {
  const lists = (['request', 'upload', 'download'] satisfies ListName[]).map((list) => {
    const hosts = entriesOf(domains, list).map((entry) => entry.replace('https://', ''))
    return [LISTS[list].title, hosts] as const
  })
  const patterns = ignore.map((entry) =>
    typeof entry === 'string' ? entry : { source: entry.source, flags: entry.flags },
  )
  return JSON.stringify({ ...Object.fromEntries(lists), ignore: patterns })
}
