import { withoutQuery } from '../errors/RequestError'
import type { TransportRequest } from '../transport'
import type { NativeTask, OwnTask } from './nativeTask'
import { settleRejection } from './platformErrors'

/**
 * One call of a mini program's network API. It ends the native task when the signal aborts (the platforms know no
 * AbortSignal, but a task with `abort()`), and rejects in our terms. `start` is given what stands round the native step:
 * that step's task is the one to end, whatever `start` returns.
 *
 * @throws TypeError for a URL without a host
 */
export async function runTask(request: TransportRequest, start: (own: OwnTask) => NativeTask): Promise<unknown> {
  const { method, url, signal } = request
  if (!/^https?:\/\//i.test(url)) {
    throw new TypeError(
      `${method} ${withoutQuery(url)} has no host, and a mini program no origin: give createClient an absolute baseURL`,
    )
  }
  let task: NativeTask | undefined
  const own: OwnTask = (begin) => {
    // A Taro interceptor may have kept it until nobody wants it any more.
    if (signal.aborted) return Promise.reject({ errMsg: 'request:fail abort' })
    task = begin()
    return task
  }
  const abort = () => task?.abort?.()
  signal.addEventListener('abort', abort)
  try {
    const outer = start(own)
    task = task || outer
    return await outer
  } catch (cause) {
    return settleRejection(request, cause)
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
