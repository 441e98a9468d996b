import type { App } from '@taro-query/simulator'

export type ApiResult = Record<string, unknown> & { errMsg: string }

/**
 * Calls an API of the app's `wx` without callbacks. What it ended with, well or not: its result.
 * @param options source text: it belongs to the app's realm
 */
export async function callApi(app: App, name: string, options = '{}'): Promise<ApiResult> {
  const call = app.evaluate(`wx.${name}(${options})`) as Promise<ApiResult>
  return call.catch((failure: ApiResult) => failure)
}
