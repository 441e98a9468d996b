import { h5Transport } from './platform/h5Transport'
import { miniProgramTransport } from './platform/miniProgramTransport'
import type { TaroRequestOptions } from './platform/taroRequestOptions'
import type { Transport } from './transport'

/**
 * Sends requests with `Taro.request`, through whatever `Taro.addInterceptor` has installed.
 *
 * @param options Given to every `Taro.request`, for what only a platform has: `enableHttp2`, `credentials` …
 */
export function taroTransport(options: TaroRequestOptions = {}): Transport {
  return process.env.TARO_ENV === 'h5' ? h5Transport(options) : miniProgramTransport(options)
}
