import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'

const app = process.env.APP ?? 'rules'
// The app `peers` has the same pages for each library: `LIBRARY` names the file of `src/peers/libraries` that is in it.
const library = process.env.LIBRARY

const PLUGINS: Record<string, string[]> = {
  'taro-query': ['@taro-query/plugin'],
  'taro-hooks': ['@taro-hooks/plugin-react'],
}

// What Taro's H5 router depends on is newer syntax than the browsers in our browserslist read.
const routerDependency = /node_modules[\\/](query-string|decode-uri-component|split-on-first|filter-obj)[\\/]/

/** One app per build: `APP` names it. */
export default defineConfig<'webpack5'>({
  projectName: 'rules',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: `src/${app}`,
  outputRoot: `dist/${library ?? app}-${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: PLUGINS[library ?? 'taro-query'] ?? [],
  alias: library ? { '@library': resolve(__dirname, `../src/peers/libraries/${library}`) } : {},
  h5: {
    publicPath: '/',
    router: { mode: 'hash' },
    compile: { include: [(file: string) => routerDependency.test(file)] },
    webpackChain(chain, webpack) {
      // One bundle: a page opens at once.
      chain.plugin('oneChunk').use(webpack.optimize.LimitChunkCountPlugin, [{ maxChunks: 1 }])
    },
  },
})
