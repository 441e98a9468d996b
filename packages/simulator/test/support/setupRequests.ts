import { join } from 'node:path'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'
import { type BookServer, startBookServer } from './bookServer'

export interface RequestResult {
  outcome: 'success' | 'fail'
  errMsg: string
  errno?: number
  statusCode?: number
  data?: unknown
  header?: Record<string, string>
}

/** A server, an app in front of it, and ways to call `wx.request` in the app, made anew for each test of a file. */
export function setupRequests() {
  let server: BookServer
  let app: App

  const open = async (options: Partial<LaunchOptions> = {}) => {
    await app?.close()
    const dist = join(__dirname, '../apps/plain')
    app = await launch({
      dist,
      path: 'pages/hooks/index',
      hosts: { 'https://api.example.com': server.url },
      ...options,
    })
  }
  /** `options` is source text: it belongs to the app's realm. The URL is that of `/echo` unless it says another. */
  const start = (options: string) => {
    const call = app.evaluate(`(give) => {
      const order = []
      const options = Object.assign({ url: 'https://api.example.com/echo' }, ${options})
      for (const name of ['success', 'fail']) options[name] = (result) => order.push(name, result)
      return wx.request(Object.assign(options, { complete: (result) => give(result, order[0], order[1] === result) }))
    }`) as (give: (result: RequestResult, outcome: RequestResult['outcome'], isSame: boolean) => void) => {
      abort(): void
    }
    let task = { abort: (): void => undefined }
    const result = new Promise<RequestResult>((resolve, reject) => {
      task = call((result, outcome, isSame) => {
        if (isSame) resolve({ ...result, outcome })
        else reject(new Error('complete was given another result, or came before the others'))
      })
    })
    return { result, abort: () => task.abort() }
  }

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
    request: (options: string) => start(options).result,
    app: () => app,
    server: () => server,
  }
}
