// Builds the Taro apps that the simulator's tests run: `node build.mjs`, or `node build.mjs tree` for one of them.
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const taro = createRequire(import.meta.url).resolve('@tarojs/cli/bin/taro')

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
  const started = Date.now()
  await build(app, platform, runner)
  console.log(`${app} (${platform}, ${runner}): ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** Taro's own output is shown only when it fails: webpack's progress bars fill a log. */
async function build(app, platform, runner) {
  await rm(new URL(`dist/${app}-${platform}-${runner}`, import.meta.url), { recursive: true, force: true })
  const env = { ...process.env, APP: app, RUNNER: runner, NODE_ENV: 'production' }
  const child = spawn(process.execPath, [taro, 'build', '--type', platform, '--no-check'], { cwd: root, env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve()
      process.stderr.write(output)
      reject(new Error(`The app ${app} did not build for ${platform} with ${runner}: taro exited with ${code}.`))
    })
  })
}
