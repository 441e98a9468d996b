import type { App } from '@taro-query/simulator'

export type CallApi = 'request' | 'uploadFile' | 'downloadFile'

export interface CallResult {
  outcome: 'success' | 'fail'
  errMsg: string
  errno?: number
  statusCode?: number
  data?: unknown
  header?: Record<string, string>
  cookies?: string[]
  exception?: object
  profile?: Record<string, unknown>
  tempFilePath?: string
}

/**
 * Calls `wx.request` or a sibling in the app.
 * @param options source text: it belongs to the app's realm. The URL is that of `/echo` unless it says another
 */
export function startCall(app: App, options: string, api: CallApi = 'request') {
  const call = app.evaluate(`(give) => {
    const order = []
    const options = Object.assign({ url: 'https://api.example.com/echo' }, ${options})
    for (const name of ['success', 'fail']) options[name] = (result) => order.push(name, result)
    return wx.${api}(Object.assign(options, { complete: (result) => give(result, order[0], order[1] === result) }))
  }`) as (give: (result: CallResult, outcome: CallResult['outcome'], isSame: boolean) => void) => {
    abort(): void
  }
  let task = { abort: (): void => undefined }
  const result = new Promise<CallResult>((resolve, reject) => {
    task = call((result, outcome, isSame) => {
      if (isSame) resolve({ ...result, outcome })
      else reject(new Error('complete was given another result, or came before the others'))
    })
  })
  return { result, abort: () => task.abort() }
}
