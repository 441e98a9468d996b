import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/**
 * Builds the Taro app in a folder for production, and says how long it took. Taro's own output is shown only when it
 * fails: webpack's progress bars fill a log.
 *
 * @param {string} root the folder, with the app's package.json
 * @param {string} title what is built
 * @param {NodeJS.ProcessEnv} env for the app's configuration
 * @param {'weapp' | 'h5' | 'alipay' | 'tt'} [platform]
 */
export async function buildTaro(root, title, env, platform = 'weapp') {
  const started = Date.now()
  const taro = createRequire(join(root, 'package.json')).resolve('@tarojs/cli/bin/taro')
  const child = spawn(process.execPath, [taro, 'build', '--type', platform, '--no-check'], {
    cwd: root,
    env: { ...process.env, ...env, NODE_ENV: 'production' },
  })
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
      reject(new Error(`${title} did not build: taro exited with ${code}.`))
    })
  })
  console.log(`${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
