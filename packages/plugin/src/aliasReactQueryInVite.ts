import { findOurs, isOurs } from './aliasReactQuery'

/** As much of Vite's plugin interface as is used here: Taro types its configuration as `any`. */
export interface VitePlugin {
  readonly name: string
  readonly config: () => object
}

/**
 * The same for Taro's Vite runner. An alias, and not a `resolveId`: the dev server asks aliases alone when it bundles
 * packages beforehand.
 */
export function aliasReactQueryInVite(appPath: string): VitePlugin | undefined {
  const ours = findOurs(appPath)
  if (ours === undefined) return undefined
  const customResolver = (_: string, importer = '') => (isOurs(importer) ? null : ours)
  const alias = [{ find: /^@tanstack\/react-query$/, replacement: ours, customResolver }]
  return { name: 'taro-query:react-query', config: () => ({ resolve: { alias } }) }
}
