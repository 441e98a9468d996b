import { request as taroRequest } from '@tarojs/taro'
import { HttpError } from '../errors/HttpError'
import { createByteQueue } from '../streaming/byteQueue'
import { createUtf8Decoder } from '../streaming/utf8'
import { isSuccess, type TransportRequest, type TransportResponse } from '../transport'
import { isArrayBuffer } from './bytesRequest'
import { type NativeTask, withOwnTask } from './nativeTask'
import { toPlatformError } from './platformErrors'
import { runTask } from './runTask'
import type { TaroRequestOptions } from './taroRequestOptions'
import { toResponse } from './taroResponse'

/** What `wx.request` tells while it runs; other platforms have neither. */
interface StreamTask extends NativeTask {
  onHeadersReceived?: (listener: (result: { statusCode?: number; header?: unknown }) => void) => void
  onChunkReceived?: (listener: (result: { data: ArrayBuffer }) => void) => void
}

// Milliseconds. Left out, it is 60 s in all on WeChat; the client's own counts from the last bytes.
const NO_TIMEOUT = 3_600_000

/**
 * A stream on WeChat: `enableChunked`, base library 2.20.2
 * (developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html). Where a platform has no such thing,
 * everything comes at the end.
 *
 * Once the headers are there, only the native task counts: what Taro's interceptors give waits for the whole body, and
 * Taro's own time-out interceptor would give up before.
 */
export function miniProgramStream(
  request: TransportRequest,
  platformOptions: TaroRequestOptions,
  limit: number,
): Promise<TransportResponse> {
  const { method, url, headers, body } = request
  const options = {
    ...platformOptions,
    url,
    method,
    header: headers,
    dataType: 'arraybuffer',
    responseType: 'arraybuffer' as const,
    enableChunked: true,
    timeout: NO_TIMEOUT,
    ...(body !== undefined && { data: body }),
  }
  return new Promise((resolve, reject) => {
    let task: StreamTask | undefined
    let hasBegun = false
    const queue = createByteQueue(request, limit, (error) => {
      reject(error)
      task?.abort?.()
    })
    const begin = (response: TransportResponse): void => {
      hasBegun = true
      request.onProgress?.({ loaded: 0 })
      resolve({ ...response, body: '', content: queue.source, stream: queue.state })
    }

    // The first chunk may come with the headers: nothing must be between the task's start and this.
    const listen = (native: StreamTask): StreamTask => {
      task = native
      native.onHeadersReceived?.(({ statusCode = 200, header }) => {
        // DevTools gives no status here, but at the end.
        const response = toResponse({ statusCode, header })
        if (isSuccess(response)) begin(response)
      })
      native.onChunkReceived?.(({ data }) => queue.push(new Uint8Array(data)))
      native
        .then((result) => {
          if (!hasBegun) return
          const response = toResponse(result)
          queue.end(isSuccess(response) ? undefined : new HttpError(request, response, undefined))
        })
        .catch((cause) => {
          if (hasBegun) queue.end(toPlatformError(request, cause))
        })
      return native
    }

    const finish = (result: unknown): void => {
      if (hasBegun) return
      const response = toResponse(result)
      // What toResponse has seen is an object.
      const { data } = result as { data?: unknown }
      const chunks = queue.take()
      if (chunks.length === 0 && isArrayBuffer(data)) chunks.push(new Uint8Array(data))
      const hasBytes = chunks.length > 0
      if (isSuccess(response) && (hasBytes || response.body === '')) {
        begin(response)
        chunks.forEach(queue.push)
        queue.end()
      } else {
        resolve(hasBytes ? { ...response, body: toText(chunks) } : response)
        queue.end()
        queue.source.close()
      }
    }

    const start = runTask(request, (own) => {
      const outer: StreamTask = taroRequest(withOwnTask(options, (native) => own(() => listen(native()))))
      // After `Taro.cleanInterceptors()` it is the native one itself.
      return !task && outer.onChunkReceived ? listen(outer) : outer
    })
    start.then(finish).catch((error) => {
      if (hasBegun) return
      reject(error)
      queue.source.close()
    })
  })
}

function toText(chunks: readonly Uint8Array[]): string {
  const decode = createUtf8Decoder()
  return chunks.map((chunk) => decode(chunk)).join('') + decode(new Uint8Array(0), true)
}
