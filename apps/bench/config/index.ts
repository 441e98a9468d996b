import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'

/**
 * `APP` is the folder of `src`, `OUTPUT` that of `dist`, `PLUGINS` are Taro's, `ALIASES` names that the app imports and
 * what they are in `src`. It is asked for each build: one process makes several.
 */
export default defineConfig<'webpack5'>(async () => {
  const { APP = 'nothing', OUTPUT = 'nothing-es2017', PLUGINS = '@taro-query/plugin', ALIASES = '{}' } = process.env
  const alias: Record<string, string> = JSON.parse(ALIASES)
  for (const [name, file] of Object.entries(alias)) alias[name] = resolve(__dirname, '../src', file)
  return {
    projectName: 'bench',
    designWidth: 750,
    sourceRoot: `src/${APP}`,
    outputRoot: `dist/${OUTPUT}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: PLUGINS.split(',').filter(Boolean),
    alias,
  }
})
