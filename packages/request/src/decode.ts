import type { ResponseCodec } from './codecs/codec'
import { ParseError } from './errors/ParseError'
import type { RequestTarget, TransportResponse } from './transport'

/** For endpoints that do not say, and for error bodies: JSON if it parses, else the text. */
export const jsonOrText: ResponseCodec<unknown> = {
  decode(text) {
    if (text === '') return undefined
    try {
      return JSON.parse(text)
    } catch {
      return text
    }
  },
}

/** @throws {ParseError} */
export function decode(request: RequestTarget, response: TransportResponse, codec: ResponseCodec<unknown>): unknown {
  const text = response.body.replace(/^\uFEFF/, '')
  try {
    return codec.decode(text, response.content, request.method === 'HEAD' || isBodiless(response.status))
  } catch (cause) {
    throw new ParseError(request, text, cause)
  }
}

// RFC 9110, 15.3.5 and 15.3.6.
function isBodiless(status: number): boolean {
  return status === 204 || status === 205
}
