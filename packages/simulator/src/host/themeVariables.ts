import { readJson } from './appJson'
import type { MiniProgramFiles } from './types'

type Variables = Record<string, unknown>

/**
 * The variables of the file at `themeLocation`: a setting of `app.json` that is `@name` has the theme's value
 * (framework/ability/darkmode).
 * @returns replaces the variables in settings, with the values of the theme of the moment
 * @throws Error when `themeLocation` names a file that is not there or is broken
 */
export function themeVariables(
  files: MiniProgramFiles,
  themeLocation: string | undefined,
  theme: () => 'light' | 'dark',
): <TSettings extends object>(settings: TSettings) => TSettings {
  if (themeLocation === undefined) return (settings) => settings
  const themes = readJson<{ light?: Variables; dark?: Variables }>(files, themeLocation)
  if (!themes) throw new Error(`app.json: themeLocation is "${themeLocation}", but there is no such file. Build again.`)
  return (settings) => {
    const variables = themes[theme()] ?? {}
    const resolve = (value: unknown): unknown => {
      if (typeof value === 'string' && value.startsWith('@')) return variables[value.slice(1)] ?? value
      if (Array.isArray(value)) return value.map(resolve)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolve(each)]))
    }
    // Of the same shape: only texts are replaced.
    return resolve(settings) as typeof settings
  }
}
