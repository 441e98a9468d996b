import { request as taroRequest } from '@tarojs/taro'
import type { Transport } from '../transport'
import { toH5Error } from './h5Errors'
import type { TaroRequestOptions } from './taroRequestOptions'
import { toResponse } from './taroResponse'

// The browser's own: fetch takes no other. Taro's H5 runtime brings a polyfill.
declare const AbortController: new () => {
  readonly signal: NonNullable<Parameters<typeof taroRequest>[0]['signal']>
  abort(): void
}

/**
 * `Taro.request` on H5, which is `fetch`. A `signal` switches off Taro's time-out and its `abort`, both of which end at
 * the response's headers (taro-h5 api/network/request); it cancels the body, too.
 */
export function h5Transport(platformOptions: TaroRequestOptions): Transport {
  return async (request) => {
    const { method, url, headers, body, signal } = request
    const controller = new AbortController()
    const abort = () => controller.abort()
    signal.addEventListener('abort', abort)
    let result: unknown
    try {
      result = await taroRequest({
        ...platformOptions,
        url,
        method,
        header: headers,
        dataType: 'text',
        responseType: 'text',
        signal: controller.signal,
        ...(body !== undefined && { data: body }),
      })
    } catch (cause) {
      throw toH5Error(request, cause)
    } finally {
      signal.removeEventListener('abort', abort)
    }
    return toResponse(result)
  }
}
