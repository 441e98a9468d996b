import { HttpError } from '../errors/HttpError'
import { createByteQueue } from '../streaming/byteQueue'
import { createUtf8Decoder } from '../streaming/utf8'
import { isSuccess, type TransportRequest, type TransportResponse } from '../transport'
import { isArrayBuffer } from './bytesRequest'
import { callMiniProgram } from './miniProgramRequest'
import type { NativeTask } from './nativeTask'
import { toPlatformError } from './platformErrors'
import type { TaroRequestOptions } from './taroRequestOptions'
import { toResponse } from './taroResponse'
import { NO_TIMEOUT } from './transfer'

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
  options: TaroRequestOptions,
  limit: number,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    let task: NativeTask | undefined
    let hasBegun = false
    const queue = createByteQueue(request, limit, (error) => {
      reject(error)
      task?.abort?.()
    })
    const begin = (response: TransportResponse): void => {
      hasBegun = true
      request.onProgress({ loaded: 0 })
      resolve({ ...response, body: '', content: queue.stream, stream: queue.state })
    }

    // The first chunk may come with the headers: nothing must be between the task's start and this.
    const onTask = (native: NativeTask): void => {
      task = native
      request.onTask?.(native)
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
        void queue.stream.return()
      }
    }
    const streaming = { ...options, enableChunked: true }
    callMiniProgram({ ...request, timeout: NO_TIMEOUT, onTask }, streaming, 'arraybuffer')
      .then(finish)
      .catch((error) => {
        if (hasBegun) return
        reject(error)
        void queue.stream.return()
      })
  })
}

function toText(chunks: readonly Uint8Array[]): string {
  const decode = createUtf8Decoder()
  return chunks.map((chunk) => decode(chunk)).join('')
}
