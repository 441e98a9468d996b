import type { HostContext } from '../../host/context'
import { toRealm } from '../toRealm'
import { encodeData } from './encode'
import { INVALID_DATA } from './failures'
import { type CallOptions, checkCall, headersOf } from './options'
import { readBytes, toData } from './response'
import type { Transfer } from './transfer'

// Documented by wx.request, in upper case. PATCH is not among them.
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']

/** `wx.request`. */
export function requestTransfer(context: HostContext): Transfer {
  const { realm } = context
  const method = ({ method = 'GET' }: CallOptions): string => String(method)
  return {
    api: 'request',
    events: ['HeadersReceived', 'ChunkReceived'],
    method,
    headers: (options) => headersOf(context, options, { 'content-type': 'application/json' }),
    prepare(options, headers) {
      if (!METHODS.includes(method(options))) {
        return { text: `parameter error: parameter.method should be one of ${METHODS.join(', ')};`, errno: 1001 }
      }
      const failure = checkCall(context, 'request', options.url)
      if (failure) return failure
      const contentType = headers['content-type'] ?? ''
      try {
        const input = { url: String(options.url), method: method(options), data: options.data, contentType }
        return { headers, ...encodeData(input, realm) }
      } catch {
        return INVALID_DATA
      }
    },
    async receive({ options, response, header, cookies, tell }) {
      const onChunk = (chunk: Uint8Array): void => tell('ChunkReceived', { data: realm.arrayBuffer(chunk) })
      const bytes = await readBytes(response.body, options.enableChunked === true ? onChunk : undefined)
      // The simulator's wire does not try again by itself.
      const exception = toRealm({ reasons: [], retryCount: 0 }, realm)
      const data = toData(bytes, options, realm)
      return { fields: { data, header, cookies, exception }, received: bytes.length, body: bytes }
    },
  }
}
