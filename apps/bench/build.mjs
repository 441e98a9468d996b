// Builds the apps whose sizes are compared, for WeChat and production: `node build.mjs`, for ES2017; for ES5 `size.mjs` does.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const taro = createRequire(import.meta.url).resolve('@tarojs/cli/bin/taro')

export const APPS = ['nothing', 'request', 'request-everything', 'react']

/** What each language is for; the first is also this package's browserslist. */
const BROWSERS = { es2017: 'ios >= 12, chrome >= 70', es5: 'ios >= 9, android >= 5' }

/**
 * Builds every app into `dist/<app>-<language>`.
 * @param {'es2017' | 'es5'} language
 */
export async function buildApps(language) {
  for (const app of APPS) await build(app, language)
}

/** Taro's own output is shown only when it fails: webpack's progress bars fill a log. */
function build(app, language) {
  const env = {
    ...process.env,
    APP: app,
    LANGUAGE: language,
    NODE_ENV: 'production',
    BROWSERSLIST: BROWSERS[language],
  }
  const child = spawn(process.execPath, [taro, 'build', '--type', 'weapp', '--no-check'], { cwd: root, env })
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
      process.stderr.write(output)
      reject(new Error(`The app ${app} did not build for ${language}: taro exited with ${code}.`))
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildApps('es2017')
