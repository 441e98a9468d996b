import { join } from 'node:path'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'
import { type BookServer, startBookServer } from './bookServer'
import { type CallApi, startCall } from './startCall'

/** A mini program whose first page does nothing. */
export const plain = join(__dirname, '../apps/plain')

/** A server, an app in front of it, and ways to call `wx.request` and its siblings, made anew for each test of a file. */
export function setupRequests() {
  let server: BookServer
  let app: App

  const open = async (options: Partial<LaunchOptions> = {}) => {
    await app?.close()
    app = await launch({
      dist: plain,
      path: 'pages/hooks/index',
      hosts: { 'https://api.example.com': server.url },
      ...options,
    })
  }
  const start = (options: string, api?: CallApi) => startCall(app, options, api)

  beforeEach(async () => {
    server = await startBookServer()
    await open()
  })
  afterEach(async () => {
    await app.close()
    await server.close()
  })
  return {
    open,
    start,
    request: (options: string, api?: CallApi) => start(options, api).result,
    app: () => app,
    server: () => server,
  }
}
