import { defineConfig } from '@tarojs/cli'

// Each class name has one stylesheet, so their order means nothing.
const miniCssExtractPluginOption = { ignoreOrder: true }

export default defineConfig<'webpack5'>({
  projectName: 'bookshelf',
  date: '2026-11-22',
  // 1px in a stylesheet is 1px on a phone that is 375px wide.
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [
    [
      '@taro-query/plugin',
      {
        // What the console of the mini program lists: the plugin compares the output with it.
        domains: { request: ['https://api.bookshelf.example'] },
        ignore: [
          // Only the relay calls it.
          'http://branches.bookshelf.example',
          // The lab calls them to be refused.
          'https://not-listed.example',
          'http://plain.example',
        ],
      },
    ],
  ],
  // Taro leaves it where it is.
  copy: { patterns: [{ from: 'src/theme.json', to: `dist/${process.env.TARO_ENV}/theme.json` }], options: {} },
  mini: {
    enableSourceMap: false,
    miniCssExtractPluginOption,
    webpackChain(chain) {
      // WeChat refuses a main package above 2 MB, also in development.
      chain.optimization.minimize(true)
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    miniCssExtractPluginOption,
    // Taro leaves what is above 2 KB in a file: the icons of the tab bar have to be there without a network, too.
    imageUrlLoaderOption: { limit: 8 * 1024 },
    // A browser window is no phone: px stay px, and the pages are laid out for both widths.
    postcss: { pxtransform: { enable: false } },
    webpackChain(chain, webpack) {
      // All in one bundle: in a small app, a tap should open a page that was never open even without a network.
      chain.plugin('oneChunk').use(webpack.optimize.LimitChunkCountPlugin, [{ maxChunks: 1 }])
    },
    devServer: {
      host: '127.0.0.1',
      port: 10086,
      open: false,
      proxy: {
        '/api': { target: 'http://127.0.0.1:4000', changeOrigin: true, pathRewrite: { '^/api': '' } },
        // `npm start` has one there.
        '/relay': { target: 'http://127.0.0.1:8787', changeOrigin: true },
      },
    },
  },
})
