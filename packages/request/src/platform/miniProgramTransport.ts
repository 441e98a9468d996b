import { request as taroRequest } from '@tarojs/taro'
import { withoutQuery } from '../errors/RequestError'
import type { Transport } from '../transport'
import { type NativeTask, withOwnTask } from './nativeTask'
import type { TaroRequestOptions } from './taroRequestOptions'
import { toResponse } from './taroResponse'
import { toWechatError } from './wechatErrors'

/** `Taro.request` on WeChat and its like: they know no AbortSignal, but a task with `abort()`. */
export function miniProgramTransport(platformOptions: TaroRequestOptions): Transport {
  return async (request) => {
    const { method, url, baseURL, headers, body, signal, timeout } = request
    if (!/^https?:\/\//i.test(url)) {
      throw new TypeError(
        `${method} ${withoutQuery(url)} has no host, and a mini program has no origin of its own: ` +
          `give createClient an absolute baseURL, such as https://api.example.com, instead of "${baseURL}"`,
      )
    }
    let task: NativeTask | undefined
    const own = (start: () => NativeTask): NativeTask => {
      // A Taro interceptor may have kept it until nobody wants it any more.
      if (signal.aborted) return Promise.reject({ errMsg: 'request:fail abort' })
      task = start()
      return task
    }
    const abort = () => task?.abort?.()
    signal.addEventListener('abort', abort)
    let result: unknown
    try {
      const options = {
        ...platformOptions,
        url,
        method,
        header: headers,
        // Anything but json leaves the body as it came.
        dataType: 'text',
        responseType: 'text' as const,
        ...(body !== undefined && { data: body }),
        // Else the platform's 60 s end what may take longer. At the same length, the client's timer is first.
        ...(Number.isFinite(timeout) && { timeout }),
      }
      const outer: NativeTask = taroRequest(withOwnTask(options, own))
      task = task ?? outer
      result = await outer
    } catch (cause) {
      throw toWechatError(request, cause)
    } finally {
      signal.removeEventListener('abort', abort)
    }
    return toResponse(result)
  }
}
