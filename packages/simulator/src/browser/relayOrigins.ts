import { httpOrigin } from './httpOrigin'
import type { ServeOptions } from './serve'

/** The origins that the relay goes to: what the developer named, or any when that is what the developer said. */
export function relayOrigins({
  hosts = {},
  domains = [],
  cloud,
  rules,
}: ServeOptions): Pick<ReadonlySet<string>, 'has'> {
  if (rules?.domains === false) return { has: () => true }
  const listed: readonly string[] = Object.values(domains).flat()
  const named = [...Object.values(hosts), ...Object.values(cloud?.containers ?? {}), ...listed].filter((origin) =>
    URL.canParse(origin),
  )
  return new Set(named.map(httpOrigin))
}
