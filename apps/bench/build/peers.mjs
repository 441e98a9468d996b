import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)

/** The version that is installed. Not every package lets its package.json be imported. */
export function versionOf(name) {
  for (const folder of require.resolve.paths(name)) {
    try {
      return JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).version
    } catch {}
  }
  throw new Error(`${name} is not installed.`)
}

const plugins = ['@taro-query/plugin']
const reactQuery = { packages: ['@tanstack/react-query'], title: `react-query ${versionOf('@tanstack/react-query')}` }

/**
 * What is compared, ours first and the control last: each `file` (by default the `name`) of `src/peers/libraries` is the
 * library in its best documented set-up. `title` heads a column, in Chinese `zh` where it is another.
 */
export const PEERS = [
  { name: 'taro-query', title: '`@taro-query/react`', plugins },
  {
    name: 'taro-query-alone',
    file: 'taro-query',
    title: '`@taro-query/react`, no plugin',
    zh: '`@taro-query/react`，不用构建插件',
  },
  { name: 'react-query', ...reactQuery },
  {
    name: 'react-query-glue',
    ...reactQuery,
    title: `${reactQuery.title} + glue`,
    zh: `${reactQuery.title} + 胶水代码`,
  },
  { name: 'swr', title: `SWR ${versionOf('swr')}` },
  { name: 'alova', title: `alova ${versionOf('alova')}` },
  { name: 'ahooks', title: `ahooks ${versionOf('ahooks')}` },
  { name: 'taro-hooks', title: `taro-hooks ${versionOf('taro-hooks')}`, plugins: ['@taro-hooks/plugin-react'] },
  { name: 'axios', title: `axios ${versionOf('axios')} + plugin-http`, plugins: ['@tarojs/plugin-http'] },
  { name: 'bare', title: '`Taro.request`' },
]

/** The control: what the others are a ratio of. */
export const CONTROL = 'bare'
