import { defineConfig } from '@tarojs/cli'

// The tests say which plugins, which compiler, and where to: buildApp.ts.
export default defineConfig({
  projectName: 'plugin-hosts-app',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  sourceRoot: 'src',
  outputRoot: process.env.TEST_OUTPUT ?? 'dist',
  framework: 'react',
  compiler: process.env.TEST_COMPILER === 'vite' ? 'vite' : 'webpack5',
  terser: { enable: process.env.TEST_MINIFY === 'true' },
  h5: { devServer: { host: '127.0.0.1', port: Number(process.env.TEST_PORT ?? 0), open: false, hot: false } },
  plugins: JSON.parse(process.env.TEST_PLUGINS ?? '[]'),
})
