import type { App, LaunchOptions } from '@taro-query/simulator'
import { inApp } from '../support/inApp'
import { startSocketServer } from '../support/socketServer'
import type { RuleSheet } from './rule'

const PAGE = 'framework/ability/network'

/** Runs an app in front of a real WebSocket server. */
async function inSockets(check: (app: App) => Promise<void>, options: Partial<LaunchOptions> = {}): Promise<void> {
  const server = await startSocketServer()
  const origin = 'https://api.example.com'
  const hosts = { [origin]: server.url.replace('ws', 'http'), 'wss://api.example.com:7443': server.url }
  try {
    await inApp(check, { hosts, domains: [origin], ...options })
  } finally {
    await server.close()
  }
}

/** Connects in the app. @returns what the call and the task say, each as `name value` */
const connect = (app: App, url = 'wss://api.example.com/echo') =>
  app.evaluate(`(() => {
    const heard = []
    const hear = (name) => (value) => heard.push(name + ' ' + JSON.stringify(value))
    const task = wx.connectSocket({ url: '${url}', success: hear('success'), fail: hear('fail') })
    task.onOpen(() => heard.push('open'))
    task.onClose(hear('close'))
    return heard
  })()`) as string[]

export const sheet: RuleSheet = {
  title: 'Sockets',
  rules: [
    {
      says: 'Only wss goes out, to a domain of the list, at any port.',
      source: PAGE,
      holds: () =>
        inSockets(async (app) => {
          const first = connect(app, 'wss://api.example.com:7443/echo')
          await app.waitFor(() => first.includes('open'))
          for (const url of ['ws://api.example.com', 'wss://other.example.com', 'wss://127.0.0.1']) {
            const heard = connect(app, url)
            await app.waitFor(() => heard.length === 1)
            expect(heard[0]).toContain('600002')
          }
        }),
    },
    {
      says: 'The callbacks tell of the call; whether it connects, the task’s events tell.',
      source: 'framework/performance/network',
      holds: () =>
        inSockets(async (app) => {
          const heard = connect(app, 'wss://api.example.com/refused')
          await app.waitFor(() => heard.length === 2)
          expect(heard[0]).toBe('success {"errMsg":"connectSocket:ok"}')
          expect(heard[1]).toContain('close {"code":1006')
        }),
    },
    {
      says: 'Five sockets exist at a time.',
      source: 'api/network/websocket/wx.connectSocket',
      holds: () =>
        inSockets(async (app) => {
          const five = Array.from({ length: 5 }, () => connect(app))
          await app.waitFor(() => five.every((heard) => heard.includes('open')))
          const sixth = connect(app)
          await app.waitFor(() => sixth.length === 1)
          expect(sixth[0]).toContain('600007')
        }),
    },
    {
      says: 'Five seconds in the background close them.',
      source: PAGE,
      holds: () =>
        inSockets(
          async (app) => {
            const heard = connect(app)
            await app.waitFor(() => heard.includes('open'))
            await app.hide()
            await app.waitFor(() => heard.at(-1) === 'close {"code":1000,"reason":"interrupted"}')
          },
          { backgroundGrace: 10 },
        ),
    },
  ],
  notSimulated: [
    'What a sixth socket fails with is not documented: the simulator says 600007.',
    'Clients close a socket that has been silent for long.',
    'wx.createUDPSocket, wx.createTCPSocket, and the local network’s mDNS.',
  ],
}
