import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'

/**
 * `APP` is the folder of `src`, `OUTPUT` that of `dist`, `PLUGINS` are Taro's. An app that is the same for each library
 * has the alias `@library`, which is the file `LIBRARY`. It is asked for each build: one process makes several.
 */
export default defineConfig<'webpack5'>(async () => {
  const { APP = 'nothing', OUTPUT = 'nothing-es2017', PLUGINS = '@taro-query/plugin', LIBRARY } = process.env
  return {
    projectName: 'bench',
    designWidth: 750,
    sourceRoot: `src/${APP}`,
    outputRoot: `dist/${OUTPUT}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: PLUGINS.split(',').filter(Boolean),
    alias: LIBRARY ? { '@library': resolve(__dirname, '../src', LIBRARY) } : {},
  }
})
