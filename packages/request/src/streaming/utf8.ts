/** Text of the next bytes. */
export type Utf8Decoder = (bytes: Uint8Array) => string

/**
 * A UTF-8 decoder for bytes that come in pieces: a character that is split between two is whole in the second's text,
 * and one that is not complete is in none.
 * As the web's (https://encoding.spec.whatwg.org/#utf-8-decoder): what is not UTF-8 becomes U+FFFD, and a byte order mark
 * at the start is left out. `TextDecoder` itself is no part of WeChat's JavaScript environment
 * (developers.weixin.qq.com/miniprogram/dev/framework/runtime/js-support.html).
 */
export function createUtf8Decoder(): Utf8Decoder {
  let missing = 0
  let point = 0
  // What the next byte of a character may be.
  let lower = 0x80
  let upper = 0xbf
  let isStart = true

  return (bytes) => {
    let text = ''
    const add = (code: number): void => {
      if (!isStart || code !== 0xfeff) text += String.fromCodePoint(code)
      isStart = false
    }
    for (const byte of bytes) {
      if (missing > 0) {
        if (byte >= lower && byte <= upper) {
          lower = 0x80
          upper = 0xbf
          point = (point << 6) | (byte & 0x3f)
          missing -= 1
          if (missing === 0) add(point)
          continue
        }
        // The character was cut off; the byte is the start of another.
        add(0xfffd)
      }
      // Neither overlong forms, nor surrogates, nor anything above U+10FFFF.
      lower = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80
      upper = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf
      missing = byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
      point = byte & (0x3f >> missing)
      if (missing === 0) add(byte < 0x80 ? byte : 0xfffd)
    }
    return text
  }
}
