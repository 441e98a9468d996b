import { addInterceptor, type Chain, type interceptor } from '@tarojs/taro'

/** What the platform's API returns, as far as it can be relied on. */
export interface NativeTask extends Promise<unknown> {
  /** Ends it. */
  abort?: () => void
  /** WeChat's requests only, as the next. */
  onHeadersReceived?: (listener: (result: { statusCode?: number; header?: unknown }) => void) => void
  /** Bytes as they come, with `enableChunked`. */
  onChunkReceived?: (listener: (result: { data: ArrayBuffer }) => void) => void
  /** Uploads and downloads only. */
  onProgressUpdate?: (listener: (update: ProgressUpdate) => void) => void
}

/** What an upload's task tells, and a download's, under names of its own. */
export interface ProgressUpdate {
  readonly totalBytesSent?: number
  readonly totalBytesExpectedToSend?: number
  readonly totalBytesWritten?: number
  readonly totalBytesExpectedToWrite?: number
}

/** Stands round the native step. */
export type OwnTask = (start: () => NativeTask) => Promise<unknown>

// A symbol survives the copies that interceptors make, and the platform does not see it.
const OWN_TASK = Symbol('taro-query')

let installed = false

/**
 * Options for `Taro.request` whose native step runs inside `own`. Taro attaches `abort` to the promise that it returns,
 * and any interceptor that is async or calls `.then` drops it; so one of ours goes into the chain and, for our own
 * requests only, puts itself round the innermost step (@tarojs/api interceptor/chain.js).
 *
 * After `Taro.cleanInterceptors()` the step stays bare; the promise's own `abort` is all there is then.
 */
export function withOwnTask<T extends object>(options: T, own: OwnTask): T {
  if (!installed) {
    installed = true
    addInterceptor(wrapNativeStep)
  }
  return { ...options, [OWN_TASK]: own }
}

function wrapNativeStep(chain: Chain): unknown {
  const { [OWN_TASK]: own } = chain.requestParams as { [OWN_TASK]?: OwnTask }
  const native = chain.interceptors[chain.interceptors.length - 1]
  if (own && native) {
    const step: interceptor = (last) => own(() => native(last))
    // The list is shared with other requests; the chain object is this request's own.
    chain.interceptors = [...chain.interceptors.slice(0, -1), step]
  }
  return chain.proceed(chain.requestParams)
}
