const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64 (RFC 4648, 4). A mini program has no `btoa`, and not every platform a function of its own. */
export function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer)
  const parts: string[] = []
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(index, index + 3)
    const bits = (first << 16) | (second << 8) | third
    const text = [18, 12, 6, 0].map((shift) => ALPHABET[(bits >> shift) & 63]).join('')
    const missing = index + 3 - bytes.length
    parts.push(missing > 0 ? text.slice(0, -missing) + '=='.slice(-missing) : text)
  }
  return parts.join('')
}

/** And back. */
export function fromBase64(text: string): ArrayBuffer {
  const digits = text.replace(/=.*/, '')
  const bytes = new Uint8Array((digits.length * 3) >> 2)
  let bits = 0
  for (let index = 0, at = 0; index < digits.length; index++) {
    bits = (bits << 6) | ALPHABET.indexOf(digits.charAt(index))
    // A byte is whole with every digit but the first of four.
    if (index & 3) bytes[at++] = (bits >> (6 - 2 * (index & 3))) & 255
  }
  return bytes.buffer
}
