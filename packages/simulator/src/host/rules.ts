import { readJson } from './appJson'
import type { HostOptions, MiniProgramFiles, NetworkApi, Rules } from './types'

/** Each rule as it holds for one app. */
export type ResolvedRules = { readonly [TName in keyof Omit<Rules, 'domains'>]-?: NonNullable<Rules[TName]> } & {
  /** The trusted domains of an API; `undefined`: nobody checks. */
  trusted(api: NetworkApi): readonly string[] | undefined
}

/** Fills in the defaults. @throws Error when `setDataDelay` is no number of milliseconds, or a project file is not JSON */
export function resolveRules({ rules = {}, domains, hosts = {} }: HostOptions, files: MiniProgramFiles): ResolvedRules {
  const isChecked = rules.domains ?? urlCheck(files) ?? true
  const listed = domains ?? Object.keys(hosts)
  const { setDataDelay = 0 } = rules
  if (!(setDataDelay >= 0 && setDataDelay < Number.POSITIVE_INFINITY)) {
    throw new Error(`rules.setDataDelay: ${setDataDelay} is no number of milliseconds from 0 on.`)
  }
  return {
    globals: rules.globals ?? true,
    oldLanguage: rules.oldLanguage ?? true,
    packageSize: rules.packageSize ?? true,
    storageSize: rules.storageSize ?? true,
    macrotaskPromises: rules.macrotaskPromises ?? false,
    setDataDelay,
    trusted: (api) => (isChecked ? (isList(listed) ? listed : (listed[api] ?? [])) : undefined),
  }
}

// The private file overrides the other (devtools/projectconfig).
function urlCheck(files: MiniProgramFiles): boolean | undefined {
  for (const name of ['project.private.config.json', 'project.config.json']) {
    const { setting } = readJson<{ setting?: { urlCheck?: boolean } }>(files, name) ?? {}
    if (typeof setting?.urlCheck === 'boolean') return setting.urlCheck
  }
  return undefined
}

// `Array.isArray` does not narrow a readonly array.
function isList(domains: NonNullable<HostOptions['domains']>): domains is readonly string[] {
  return Array.isArray(domains)
}
