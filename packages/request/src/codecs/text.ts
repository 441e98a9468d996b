import type { Codec } from './codec'

/** Plain text. An empty response is `''`. */
export function text(): Codec<string> {
  return {
    contentType: 'text/plain;charset=UTF-8',
    encode: (value) => value,
    decode: (body) => body,
  }
}
