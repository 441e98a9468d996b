import { onAbort } from '../abort/onAbort'
import { withoutQuery } from '../errors/RequestError'
import type { TransportRequest } from '../transport'
import type { NativeTask, OwnTask } from './nativeTask'
import { settleRejection } from './platformErrors'

/**
 * One call of a mini program's network API. It ends the native task when the signal aborts (the platforms know no
 * AbortSignal, but a task with `abort()`), and rejects in our terms. `start` is given what stands round the native step:
 * that step's task is the one to end, whatever `start` returns.
 *
 * @throws TypeError in development builds, for a URL without a host
 */
export async function runTask(request: TransportRequest, start: (own: OwnTask) => NativeTask): Promise<unknown> {
  const { method, url, signal, onTask } = request
  // A production build leaves it to the platform, which calls it an invalid URL.
  if (process.env.NODE_ENV !== 'production' && !/^https?:\/\//i.test(url)) {
    throw new TypeError(
      `${method} ${withoutQuery(url)} has no host, and a mini program no origin: give createClient an absolute baseURL`,
    )
  }
  let task: NativeTask | undefined
  const adopt = (native: NativeTask) => {
    task = native
    onTask?.(native)
    return native
  }
  // A Taro interceptor may have kept it until nobody wants it any more.
  const own: OwnTask = (begin) => (signal.aborted ? Promise.reject({ errMsg: 'request:fail abort' }) : adopt(begin()))
  const forget = onAbort(signal, () => {
    task?.abort?.()
  })
  try {
    const outer = start(own)
    // After `Taro.cleanInterceptors()` it is the native one itself.
    if (!task && outer.abort) adopt(outer)
    return await outer
  } catch (cause) {
    return settleRejection(request, cause)
  } finally {
    forget()
  }
}
