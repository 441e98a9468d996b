import { defineConfig } from '@tarojs/cli'

const app = process.env.APP ?? 'nothing'
const language = process.env.LANGUAGE ?? 'es2017'

/** One app per build: `APP` names it, `LANGUAGE` is es2017 or es5. */
export default defineConfig({
  projectName: 'bench',
  designWidth: 750,
  sourceRoot: `src/${app}`,
  outputRoot: `dist/${app}-${language}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: ['@taro-query/plugin'],
})
