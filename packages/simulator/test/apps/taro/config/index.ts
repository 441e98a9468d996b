import { defineConfig } from '@tarojs/cli'

const app = process.env.APP ?? 'tree'
const runner = process.env.RUNNER === 'vite' ? 'vite' : 'webpack5'
const platform = process.env.TARO_ENV ?? 'weapp'

/** One app per build: `APP` names it, `RUNNER=vite` takes Taro's Vite runner. */
export default defineConfig({
  projectName: 'simulator-test-apps',
  designWidth: 750,
  sourceRoot: `src/${app}`,
  outputRoot: `dist/${app}-${platform}-${runner}`,
  framework: 'react',
  compiler: runner,
  // It takes half of a build's time.
  terser: { enable: false },
  plugins: [],
})
