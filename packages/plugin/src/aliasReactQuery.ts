import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Config from 'webpack-chain'
import { packageOf } from './packageOf'

/**
 * Every `@tanstack/react-query` is `@taro-query/react`, but for that package itself. A rule, since only a rule can tell who
 * imports. A file of the app's copy, for `import` and `require` alike: from a library's folder none may be found, and its
 * CommonJS would get a second one.
 */
export function aliasReactQuery(chain: Config, appPath: string): void {
  const { alias } = chain.resolve
  if (alias.has('@tanstack/react-query') || alias.has('@tanstack/react-query$')) return
  const ours = findOurs(appPath)
  if (ours === undefined) return
  chain.module.rule('react-query').exclude.add(isOurs).end().resolve.alias.set('@tanstack/react-query$', ours)
}

/** What TanStack exports, and no more, of the app's `@taro-query/react`; `undefined` where it has none. */
export function findOurs(appPath: string): string | undefined {
  try {
    const manifest = require.resolve('@taro-query/react/package.json', { paths: [appPath] })
    const file = join(dirname(manifest), 'dist/reactQuery.js')
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}

export function isOurs(file: string): boolean {
  return packageOf(file)?.name === '@taro-query/react'
}
