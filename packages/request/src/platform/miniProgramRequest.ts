import { request as taroRequest } from '@tarojs/taro'
import type { TaroStep, TransportRequest } from '../transport'
import { withOwnTask } from './nativeTask'
import { runTask } from './runTask'
import type { TaroRequestOptions } from './taroRequestOptions'
import { toResponse } from './taroResponse'
import { refuseUntrusted } from './trustedDomains'

/** `Taro.request` on WeChat and its like, for text. */
export const miniProgramRequest: TaroStep = async (request, options) =>
  toResponse(await callMiniProgram(request, options, 'text'))

/** What `Taro.request` resolves with there, its `data` as asked for. */
export function callMiniProgram(
  request: TransportRequest,
  platformOptions: TaroRequestOptions,
  responseType: 'text' | 'arraybuffer',
): Promise<unknown> {
  const { method, url, headers, body, timeout } = request
  const options = {
    ...platformOptions,
    url,
    method,
    header: headers,
    // Anything but json leaves the body as it came. Alipay has no responseType (my.request).
    dataType: responseType,
    responseType,
    ...(body !== undefined && { data: body }),
    // Else the platform's 60 s end what may take longer. At the same length, the client's timer is first.
    ...(Number.isFinite(timeout) && { timeout }),
  }
  return runTask(request, (own) => {
    if (process.env.NODE_ENV !== 'production') refuseUntrusted(request, 'request')
    return taroRequest(withOwnTask(options, own))
  })
}
