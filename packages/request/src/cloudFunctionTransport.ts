import { FUNCTION_LIMIT, toCloudError } from './platform/cloudErrors'
import { wechatCloud } from './platform/wechatCloud'
import { readAnswer } from './relay/readAnswer'
import { toRelayRequest } from './relay/toRelayRequest'
import { type RelayOptions, relayTransport } from './relayTransport'
import type { Transport } from './transport'

/** Where the relay is. */
export interface CloudFunctionOptions {
  /** The cloud function's: what `createRelay` of `@taro-query/relay` was deployed as. */
  readonly name: string
  /** The id of the cloud environment. @default the one that the app's own `wx.cloud.init` names, else the first */
  readonly env?: string
  /** A relay on a server of one's own, for H5 and the other platforms, which have no such cloud. */
  readonly relay?: RelayOptions
}

/**
 * Sends requests by a cloud function, which may call plain HTTP; on other platforms than WeChat by `relay`. The platform
 * cannot cancel a call: an abort and a time-out settle at once, and what the function says later is lost.
 *
 * Neither the trusted domains nor the limit of ten requests hold for it. Uploads, downloads and streams are a TypeError:
 * give their endpoints a `transport` of their own.
 */
export function cloudFunctionTransport({ name, env, relay }: CloudFunctionOptions): Transport {
  if (process.env.TARO_ENV !== 'weapp') {
    return relay ? relayTransport(relay) : refuse(name)
  }
  return async (request) => {
    const data = toRelayRequest(request)
    const cloud = wechatCloud(env)
    let answer: unknown
    try {
      answer = (await cloud.callFunction({ name, data, ...(env !== undefined && { config: { env } }) })).result
    } catch (cause) {
      throw toCloudError(request, cause)
    }
    return readAnswer(request, answer, `the cloud function ${name}`, `300 ms less than ${FUNCTION_LIMIT}`)
  }
}

function refuse(name: string): Transport {
  return async () => {
    throw new TypeError(
      `There are no cloud functions here: give cloudFunctionTransport({ name: '${name}' }) a relay: { url }`,
    )
  }
}
