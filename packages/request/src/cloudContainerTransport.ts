import { NetworkError } from './errors/NetworkError'
import { toBytesResponse } from './platform/bytesRequest'
import { toCloudError } from './platform/cloudErrors'
import { toResponse } from './platform/taroResponse'
import { wantsOf } from './platform/wantsOf'
import { wechatCloud } from './platform/wechatCloud'
import { type RelayOptions, relayTransport } from './relayTransport'
import { taroTransport } from './taroTransport'
import type { Transport, TransportRequest } from './transport'
import { originOf } from './url'

/** Which container. */
export interface CloudContainerOptions {
  /** The service's name, as the console of 云托管 lists it. */
  readonly service: string
  /** The id of its environment. @default the one that the app's own `wx.cloud.init` names */
  readonly env?: string
  /** A relay on a server of one's own, for H5 and the other platforms. @default `Taro.request` to the URL itself */
  readonly relay?: RelayOptions
}

// developers.weixin.qq.com/miniprogram/dev/wxcloudrun/src/development/call: bytes of a body that is text, and of any other.
const TEXT_LIMIT = 102_400
const BYTES_LIMIT = 20_971_520

/**
 * Sends requests to a container of WeChat's cloud (云托管): the path of the URL goes there, its origin stays the client's
 * identity and is what other platforms call. It takes a body of 100 KiB of text or 20 MiB of bytes, gives a response of
 * 1000 KiB, and ends a request after 15 s. The platform cannot cancel a call: an abort and a time-out settle at once.
 *
 * Uploads, downloads and streams are a TypeError: give their endpoints a `transport` of their own.
 */
export function cloudContainerTransport({ service, env, relay }: CloudContainerOptions): Transport {
  if (process.env.TARO_ENV !== 'weapp') return relay ? relayTransport(relay) : taroTransport()
  return async (request) => {
    const { method, url, headers, body, timeout } = request
    const { content, redirect } = wantsOf(request)
    checkSize(request)
    const cloud = wechatCloud(env)
    let result: unknown
    try {
      result = await cloud.callContainer({
        path: url.slice(originOf(url).length).replace(/^(?!\/)/, '/'),
        method,
        header: { ...headers, 'X-WX-SERVICE': service },
        dataType: 'text',
        responseType: content === 'bytes' ? 'arraybuffer' : 'text',
        ...(body !== undefined && { data: body }),
        ...(redirect && { redirect }),
        ...(Number.isFinite(timeout) && { timeout }),
        ...(env !== undefined && { config: { env } }),
      })
    } catch (cause) {
      throw toCloudError(request, cause)
    }
    return content === 'bytes' ? toBytesResponse(result) : toResponse(result)
  }
}

// What the platform says beyond them is not documented.
function checkSize(request: TransportRequest): void {
  const { body } = request
  const [size, limit] = typeof body === 'string' ? [utf8Length(body), TEXT_LIMIT] : [byteLength(body), BYTES_LIMIT]
  if (size <= limit) return
  const detail = `the body has ${size} bytes, the limit is ${limit} of ${typeof body === 'string' ? 'text' : 'bytes'}`
  throw new NetworkError(request, 'unknown', { detail, retryable: false })
}

function byteLength(body: TransportRequest['body']): number {
  return (body as ArrayBuffer | undefined)?.byteLength ?? 0
}

function utf8Length(text: string): number {
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // Each half of a pair is two of its four.
    length += code < 0x80 ? 1 : code < 0x800 || (code & 0xf800) === 0xd800 ? 2 : 3
  }
  return length
}
