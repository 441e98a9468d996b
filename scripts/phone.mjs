// `npm run phone`: the API on this computer's network address, and a development build of the mini program that calls it.
import { networkInterfaces } from 'node:os'
import { pnpm, run, say, setUp } from './workspace.mjs'

setUp()
say('Building the packages and the API')
pnpm('exec', 'turbo', 'run', 'build', '--filter=bookshelf^...', '--output-logs=errors-only')

const { startApi } = await import('../apps/api/dist/index.js')
const address = lanAddress()
const api = await startApi({ hostname: '0.0.0.0', movePort: true })
process.env.TARO_APP_API = `http://${address}:${api.port}`

say(`Building Bookshelf for this network: it calls ${process.env.TARO_APP_API}
  In WeChat DevTools, open the folder apps/sample/dist/weapp.
  On a phone in the same Wi-Fi, use the DevTools' preview and switch on "打开调试" (Enable Debug) in the phone's menu.
  Ctrl-C ends both.`)
process.exit(run(['--filter', 'bookshelf', 'run', 'dev:weapp']))

/** The computer's IPv4 address in the local network; the loopback address when there is none, for DevTools alone. */
function lanAddress() {
  const all = Object.values(networkInterfaces()).flat()
  return all.find((entry) => entry.family === 'IPv4' && !entry.internal)?.address ?? '127.0.0.1'
}
