import type { HostContext } from '../../host/context'
import { type ApiOptions, parameterError } from '../api'
import { OFFLINE } from '../network/failures'
import { BAD_TYPE, cloudError, FUNCTION_FAILED, GENERAL } from './cloudError'
import { recorded } from './cloudRecord'

/** Bytes of an event and of a result (cloud.tencent.com/document/product/583/11637). */
const LIMIT = 6 * 1024 * 1024

let calls = 0

/** `wx.cloud.callFunction` (reference-sdk-api/functions/Cloud.callFunction). */
export async function callFunction(
  context: HostContext,
  { name, data = {} }: ApiOptions,
  env: string | undefined,
): Promise<Record<string, unknown>> {
  const { config, events, options, platform, realm, stamp, state } = context
  if (typeof name !== 'string') throw cloudError(BAD_TYPE, parameterError('name', 'String', name))
  const event = realm.stringify(data) ?? '{}'
  const requestId = `simulated-${++calls}`
  const fail = (code: number, message: string): never => {
    const text = `requestID ${requestId}, cloud function service error code ${code}, error message ${message}`
    throw cloudError(FUNCTION_FAILED, `${text}; at cloud.callFunction api;`)
  }
  const start = { api: 'callFunction', name, body: event, ...(env === undefined ? {} : { env }) } as const
  return recorded(context, start, async (record) => {
    // What WeChat says offline is not documented: our words.
    if (state.network === 'none') throw cloudError(GENERAL, OFFLINE.text)
    if (platform.byteLength(event) > LIMIT) fail(-504001, 'the event is bigger than 6 MB')
    const wxContext = { OPENID: options.cloud?.openid ?? 'openid', APPID: config.appId, SOURCE: 'wx_client' }
    const call = { name, event, requestId, context: { ...wxContext, ...(env === undefined ? {} : { ENV: env }) } }
    const { result = 'null', error, printed } = await platform.callCloudFunction(call)
    for (const { level, text } of printed) {
      // What it writes to its log is no error of the app.
      events.emit('console', { ...stamp(), level: level === 'error' ? 'warn' : level, text: `[cloud ${name}] ${text}` })
    }
    if (error) fail(error.code, error.message)
    if (platform.byteLength(result) > LIMIT) fail(-504002, 'the result is bigger than 6 MB')
    record.result = JSON.parse(result)
    return { result: realm.fromJSON(result), requestID: requestId }
  })
}
