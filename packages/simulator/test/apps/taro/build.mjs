// Builds the Taro apps that the simulator's tests run: `node build.mjs`, or `node build.mjs tree` for one of them.
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { buildTaro } from '../../../../../scripts/buildTaro.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))

/** @type {[app: string, platform: 'weapp' | 'alipay' | 'tt', runner: 'webpack5' | 'vite'][]} */
const builds = [
  ['tree', 'weapp', 'webpack5'],
  ['tree', 'weapp', 'vite'],
  ['tabs', 'weapp', 'webpack5'],
  ['tabs', 'weapp', 'vite'],
  ['logic', 'alipay', 'webpack5'],
  ['logic', 'tt', 'webpack5'],
]

const wanted = process.argv[2]
for (const [app, platform, runner] of builds) {
  if (wanted !== undefined && wanted !== app) continue
  await rm(new URL(`dist/${app}-${platform}-${runner}`, import.meta.url), { recursive: true, force: true })
  await buildTaro(root, `The app ${app} (${platform}, ${runner})`, { APP: app, RUNNER: runner }, platform)
}
