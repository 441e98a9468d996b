import { defineConfig } from '@tarojs/cli'

const app = process.env.APP ?? 'rules'

/** One app per build: `APP` names it. */
export default defineConfig<'webpack5'>({
  projectName: 'rules',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: `src/${app}`,
  outputRoot: `dist/${app}-${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // Half of a build's time, and nobody counts bytes here.
  terser: { enable: false },
  plugins: ['@taro-query/plugin'],
  mini: {
    // Its author wrote it for newer phones than our browserslist names.
    compile: { include: [/node_modules[\\/]openapi-react-query[\\/]/] },
  },
  h5: {
    publicPath: '/',
    router: { mode: 'hash' },
    webpackChain(chain, webpack) {
      // One bundle: a page opens at once.
      chain.plugin('oneChunk').use(webpack.optimize.LimitChunkCountPlugin, [{ maxChunks: 1 }])
    },
  },
})
