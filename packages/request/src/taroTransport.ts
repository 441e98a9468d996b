import { requestQueue } from './platform/requestQueue'
import type { TaroRequestOptions } from './platform/taroRequestOptions'
import { textRequest } from './platform/textRequest'
import type { Transport } from './transport'

/**
 * Sends requests with `Taro.request`, through whatever `Taro.addInterceptor` has installed, and no more at a time than
 * the platform allows (see {@link limitRequests}).
 *
 * @param options Given to every `Taro.request`, for what only a platform has: `enableHttp2`, `credentials` …
 */
export function taroTransport(options: TaroRequestOptions = {}): Transport {
  const transport: Transport = (request) => (request.step || textRequest)(request, { ...options, ...request.taro })
  return Object.assign(transport, { queue: requestQueue })
}
