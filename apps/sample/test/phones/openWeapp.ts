import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'
import { BUILT_IN_API } from '../startBookshelf'
import type { ApiRequest, OpenPhone } from './Phone'

const sample = join(__dirname, '../..')

/** The weapp build in the simulator; its relay is the cloud function that one would upload. */
export const openWeapp: OpenPhone = async ({ bookshelf, path, language = 'zh', branches, chosen, offline = false }) => {
  const storage = new Map<string, string>()
  let isOffline = offline
  let app: App = await launch({
    storage,
    dist: join(sample, 'dist/weapp'),
    hosts: bookshelf.hosts,
    ...(path !== undefined && { path }),
    ...(chosen && { files: { 'http://tmp/chosen.png': chosen } }),
    ...(offline && { network: 'none' as const }),
    system: { language: language === 'zh' ? 'zh_CN' : 'en' },
    ...(branches !== undefined && {
      cloud: {
        functions: join(sample, 'cloudfunctions'),
        envVariables: { BRANCHES_ADDRESS: new URL(branches).host },
      },
    }),
  })
  const earlier: ApiRequest[] = []
  const requests = () => [
    ...earlier,
    ...app.requests.map(({ method, url, headers, body, status, errMsg }) => ({
      method,
      path: url.replace(BUILT_IN_API, ''),
      contentType: headers['content-type'],
      body: String(body ?? ''),
      status,
      aborted: errMsg === 'request:fail abort',
    })),
  ]
  return {
    platform: 'weapp',
    see: async (text, { timeout = 10_000 } = {}) => void (await app.findByText(text, { timeout })),
    gone: async (text) => void (await app.waitFor(() => !app.text().includes(text))),
    has: async (id) => void (await app.find(`#${id}`, { timeout: 10_000 })),
    stored: async () => JSON.stringify([...storage]),
    text: async () => app.text(),
    tap: async (id) => app.tap(await app.find(`#${id}`)),
    touch: async (id) => app.drag(await app.find(`#${id}`), { x: 0, y: 40 }),
    type: async (id, text) => app.type(await app.find(`#${id}`), text),
    confirm: async (id) => app.submit(await app.find(`#${id}`)),
    answer: async (button) => (await app.findDialog()).tap(button),
    // WeChat knows who it is.
    signIn: async () => undefined,
    tab: (text) => app.tapTab(text),
    pullDown: () => app.pullDown(),
    reachBottom: () => app.reachBottom(),
    back: () => app.back(),
    async setOffline(without) {
      isOffline = without
      app.setNetwork(without ? 'none' : 'wifi')
    },
    async restart() {
      const before = requests()
      await app.kill()
      app = await app.relaunch({ network: isOffline ? 'none' : 'wifi' })
      earlier.splice(0, earlier.length, ...before)
    },
    requests,
    // Fails the test when the app reported an error: App.onError, console.error or an unhandled rejection.
    close: () => app.close(),
  }
}
