// `npm run phone`: the API on this computer's network address, and a development build of the mini program that calls it.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import { fail, pnpm, say, setUp } from './workspace.mjs'

setUp()
say('Building the packages and the API')
pnpm(
  'exec',
  'turbo',
  'run',
  'build',
  '--filter=bookshelf-api',
  '--filter=@taro-query/plugin',
  '--filter=@taro-query/react',
  '--output-logs=errors-only',
)

const { startApi } = await import('../apps/api/dist/index.js')
const address = process.env.BOOKSHELF_HOST ?? lanAddress()
const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: secret } = process.env
const wechat = appId && secret ? { appId, secret } : undefined
const api = await startApi({ hostname: '0.0.0.0', movePort: true, ...(wechat && { wechat }) }).catch(({ message }) =>
  fail(message),
)
process.env.TARO_APP_API = `http://${address}:${api.port}`

say(`Building Bookshelf for this network: it calls ${process.env.TARO_APP_API}
  In WeChat DevTools, open the folder apps/sample. The branches' stock comes by a cloud function: docs/plain-http.md.
  For a phone in the same Wi-Fi, put an AppID of your own into apps/sample/project.config.json, use the DevTools'
  preview, and switch on "打开调试" (Enable Debug) in the phone's menu.
  ${wechat ? `WeChat itself says who signs in, for the AppID ${appId}.` : 'Whoever signs in is one and the same reader; WeChat is asked with its AppID and secret in WECHAT_APP_ID and WECHAT_APP_SECRET.'}
  If it calls the wrong address, set BOOKSHELF_HOST to this computer's own and run it again.
  Ctrl-C ends both.`)
const taro = createRequire(import.meta.url).resolve('@tarojs/cli/bin/taro')
const build = spawn(process.execPath, [taro, 'build', '--type', 'weapp', '--watch'], {
  cwd: fileURLToPath(new URL('../apps/sample', import.meta.url)),
  stdio: 'inherit',
})
build.once('exit', (code) => process.exit(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => build.kill(signal))

/** The computer's IPv4 address in the local network; the loopback address when there is none, for DevTools alone. */
function lanAddress() {
  const all = Object.values(networkInterfaces()).flat()
  return all.find((entry) => entry.family === 'IPv4' && !entry.internal)?.address ?? '127.0.0.1'
}
