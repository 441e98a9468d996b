import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type * as Babel from '@babel/core'
import { PluginError } from './PluginError'

/** Taro's Babel preset as the app has it. */
export interface TaroPreset {
  /** The file, beside which its own dependencies are found. */
  readonly path: string
  /** What it compiles to; `undefined`: what the app's browserslist says. */
  readonly targets: object | undefined
}

/** What the preset takes for an app that names no browsers (babel-preset-taro 4). */
const OLD_PHONES = { ios: '9', android: '5' }

/** @throws PluginError when there is none. */
export function readTaroPreset(appPath: string): TaroPreset {
  let path: string
  try {
    path = require.resolve('babel-preset-taro', { paths: [appPath] })
  } catch (cause) {
    throw new PluginError('it needs babel-preset-taro, as every Taro app has it: npm i -D babel-preset-taro', { cause })
  }
  // The copy that the build runs, whichever that is.
  const babel: typeof Babel = require(require.resolve('@babel/core', { paths: [dirname(path), appPath] }))
  const config = babel.loadPartialConfig({ cwd: appPath, filename: join(appPath, 'src/app.js') })
  const presets = config?.options.presets as Babel.ConfigItem[] | undefined
  // As the preset's documentation has it; Babel itself does not know.
  const options = presets?.find(({ file }) => file?.resolved === path)?.options as { targets?: object } | undefined
  const targets = options?.targets
  return { path, targets: targets ?? (hasBrowserslist(appPath) ? undefined : OLD_PHONES) }
}

// The three places where the preset itself looks.
function hasBrowserslist(appPath: string): boolean {
  if (process.env.BROWSERSLIST || existsSync(join(appPath, '.browserslistrc'))) return true
  const file = join(appPath, 'package.json')
  // A package.json is an object.
  return existsSync(file) && 'browserslist' in (JSON.parse(readFileSync(file, 'utf8')) as object)
}
