import { PluginError } from './PluginError'

/** `plugins: [['@taro-query/plugin', { … }]]` in config/index. */
export interface PluginOptions {
  /**
   * Whether an import of `@tanstack/react-query`, in the app or in a package, is one of `@taro-query/react`: the hooks of
   * libraries over TanStack Query follow their page, too. Without `@taro-query/react` in the app nothing is replaced.
   * @default true
   */
  readonly aliasReactQuery?: boolean
}

const known: readonly string[] = ['aliasReactQuery'] satisfies (keyof PluginOptions)[]

/** @throws PluginError for an option that does not exist, so that a misspelt one is not silently without effect. */
export function checkOptions(options: PluginOptions): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw new PluginError(`there is no option "${unknown}" in config/index; there is ${known.join(', ')}.`)
  }
  const { aliasReactQuery = true } = options
  if (typeof aliasReactQuery !== 'boolean') {
    throw new PluginError(`aliasReactQuery in config/index is true or false, not ${JSON.stringify(aliasReactQuery)}.`)
  }
}
