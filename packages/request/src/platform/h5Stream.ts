import { createByteQueue } from '../streaming/byteQueue'
import { isSuccess, type TransportRequest, type TransportResponse } from '../transport'
import { throughProxy } from './h5Proxy'
import { toPlatformError } from './platformErrors'
import type { TaroRequestOptions } from './taroRequestOptions'

/** As much of the browser's as is used here. */
interface FetchResponse {
  readonly status: number
  readonly headers: { forEach(visit: (value: string, name: string) => void): void }
  readonly body?: { getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }> } } | null
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}
declare function fetch(url: string, init: object): Promise<FetchResponse>
declare const AbortController: new () => { readonly signal: object; abort(): void }

/**
 * A stream on H5: the browser's own `fetch`, because Taro's `request` there waits for the whole body (taro-h5
 * api/network/request). Taro's interceptors do not see it.
 */
export async function h5Stream(
  request: TransportRequest,
  options: TaroRequestOptions,
  limit: number,
): Promise<TransportResponse> {
  const { method, url, headers, body } = request
  const controller = new AbortController()
  const queue = createByteQueue(request, limit, () => controller.abort())
  const fail = (cause: unknown) => queue.end(toStreamError(request, cause))
  try {
    const response = await fetch(throughProxy(url), { ...options, method, headers, body, signal: controller.signal })
    const facts = { status: response.status, headers: readHeaders(response), body: '' }
    if (isSuccess(facts)) {
      request.onProgress({ loaded: 0 })
      void readBody(response, queue.push).then(() => queue.end(), fail)
      return { ...facts, content: queue.stream, stream: queue.state }
    }
    return { ...facts, body: await response.text() }
  } catch (cause) {
    throw toStreamError(request, cause)
  }
}

async function readBody(response: FetchResponse, push: (bytes: Uint8Array) => void): Promise<void> {
  // None: an empty one, or Taro's polyfill of fetch, which cannot stream.
  if (!response.body) return push(new Uint8Array(await response.arrayBuffer()))
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    if (value) push(value)
  }
}

function readHeaders({ headers }: FetchResponse): Record<string, string> {
  const fields: Record<string, string> = {}
  headers.forEach((value, name) => {
    fields[name] = value
  })
  return fields
}

// Taro adds `errMsg` to what fetch rejects with, and so the table knows it.
function toStreamError(request: TransportRequest, cause: unknown): unknown {
  const { message } = cause as { message?: unknown }
  return toPlatformError(request, Object.assign(cause as object, { errMsg: String(message) }))
}
