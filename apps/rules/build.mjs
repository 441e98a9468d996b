// Builds an app of this package for production: `node build.mjs`, for the rules on both platforms.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const taro = createRequire(import.meta.url).resolve('@tarojs/cli/bin/taro')

/**
 * Builds `src/<app>` into `dist/<app>-<platform>`, or, with a library, into `dist/<library>-<platform>`.
 * @param {'rules' | 'peers'} app
 * @param {'weapp' | 'h5'} platform
 * @param {string} [library] a file of `src/peers/libraries`
 * @throws Error with the end of Taro's own output
 */
export function build(app, platform, library) {
  const env = { ...process.env, APP: app, NODE_ENV: 'production', ...(library && { LIBRARY: library }) }
  const child = spawn(process.execPath, [taro, 'build', '--type', platform, '--no-check'], { cwd: root, env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve()
      reject(
        new Error(
          `${library ?? app} did not build for ${platform}: taro exited with ${code}.\n${output.slice(-4_000)}`,
        ),
      )
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build('rules', 'weapp')
  await build('rules', 'h5')
}
