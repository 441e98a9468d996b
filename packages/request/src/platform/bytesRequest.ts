import { createUtf8Decoder } from '../streaming/utf8'
import { isSuccess, type TaroStep, type TransportResponse } from '../transport'
import { callH5 } from './h5Request'
import { callMiniProgram } from './miniProgramRequest'
import { toResponse } from './taroResponse'

/** `Taro.request` for bytes. An error's body is text, as for every endpoint. */
export const bytesRequest: TaroStep = /* @__PURE__ */ Object.assign<TaroStep, Pick<TaroStep, 'content'>>(
  async (request, options) => {
    const call = process.env.TARO_ENV === 'h5' ? callH5 : callMiniProgram
    return toBytesResponse(await call(request, options, 'arraybuffer'))
  },
  { content: 'bytes' },
)

/** What `Taro.request` resolves with for bytes, in our terms. */
export function toBytesResponse(result: unknown): TransportResponse {
  const response = toResponse(result)
  // What toResponse has seen is an object.
  const { data } = result as { data?: unknown }
  if (!isArrayBuffer(data)) return response
  if (isSuccess(response)) return { ...response, body: '', content: data }
  return { ...response, body: createUtf8Decoder()(new Uint8Array(data)) }
}

/** A platform's may come from another realm than this code's. */
export function isArrayBuffer(data: unknown): data is ArrayBuffer {
  return {}.toString.call(data) === '[object ArrayBuffer]'
}
