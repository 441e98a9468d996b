import { defineConfig } from '@tarojs/cli'

// The tests say which plugins, and where to: buildApp.ts.
export default defineConfig({
  projectName: 'plugin-test-app',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  sourceRoot: 'src',
  outputRoot: process.env.TEST_OUTPUT ?? 'dist',
  framework: 'react',
  compiler: 'webpack5',
  terser: { enable: process.env.TEST_MINIFY === 'true' },
  env: { WITH_COUNTER: JSON.stringify(process.env.TEST_COUNTER ?? '') },
  plugins: JSON.parse(process.env.TEST_PLUGINS ?? '[]'),
})
