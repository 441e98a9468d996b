import { PluginError } from './PluginError'

/** `plugins: ['@taro-query/plugin']` is all there is to write: the plugin takes no options yet. */
export type PluginOptions = Readonly<Record<never, never>>

const known: readonly string[] = []

/** @throws PluginError for an option that does not exist, so that a misspelt one is not silently without effect. */
export function checkOptions(options: PluginOptions): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new PluginError(`there is no option "${unknown}"; write plugins: ['@taro-query/plugin'] in config/index.`)
}
