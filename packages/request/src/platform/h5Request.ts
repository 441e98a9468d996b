import { request as taroRequest } from '@tarojs/taro'
import type { TaroStep, TransportRequest } from '../transport'
import { throughProxy } from './h5Proxy'
import { settleRejection } from './platformErrors'
import type { TaroRequestOptions } from './taroRequestOptions'
import { toResponse } from './taroResponse'

// The browser's own: fetch takes no other. Taro's H5 runtime brings a polyfill.
declare const AbortController: new () => {
  readonly signal: NonNullable<Parameters<typeof taroRequest>[0]['signal']>
  abort(): void
}

/** `Taro.request` on H5, which is `fetch`, for text. */
export const h5Request: TaroStep = async (request, options) => toResponse(await callH5(request, options, 'text'))

/**
 * What `Taro.request` resolves with on H5, its `data` as asked for. A `signal` switches off Taro's time-out and its
 * `abort`, both of which end at the response's headers (taro-h5 api/network/request); it cancels the body, too.
 */
export async function callH5(
  request: TransportRequest,
  options: TaroRequestOptions,
  responseType: 'text' | 'arraybuffer',
): Promise<unknown> {
  const { method, url, headers, body, signal } = request
  const controller = new AbortController()
  const abort = () => controller.abort()
  signal.addEventListener('abort', abort)
  try {
    return await taroRequest({
      ...options,
      url: throughProxy(url),
      method,
      header: headers,
      dataType: 'text',
      responseType,
      signal: controller.signal,
      ...(body !== undefined && { data: body }),
    })
  } catch (cause) {
    return settleRejection(request, cause)
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
