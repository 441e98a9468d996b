import type { Received } from './exchange'
import { RelayError } from './RelayError'
import type { RelayBody, RelayResponse } from './wire'

// Of one connection only, or no longer true: the body is without encoding.
const DROPPED =
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|content-encoding|content-length|set-cookie)$/

/**
 * The response as the wire has it.
 *
 * @param charset The backend's encoding, whatever its content-type says.
 * @param limit Bytes of the answer as JSON.
 * @throws RelayError for a success in an encoding that this Node does not know, and for an answer over the limit.
 */
export function toAnswer(
  { status, headers, bytes }: Received,
  wantsBytes: boolean,
  charset: string | undefined,
  limit: number,
): RelayResponse {
  const isSuccess = status >= 200 && status <= 299
  const body: RelayBody =
    wantsBytes && isSuccess
      ? { base64: bytes.toString('base64') }
      : { text: decodeText(bytes, charset ?? charsetOf(headers['content-type']), isSuccess) }
  const fields = Object.entries(headers).filter(([name]) => !DROPPED.test(name))
  const answer: RelayResponse = {
    relay: 1,
    status,
    headers: Object.fromEntries(fields.map(([name, value]) => [name, String(value)])),
    cookies: headers['set-cookie'] ?? [],
    body,
  }
  // A character is six bytes at most as JSON (\u0000), and a header's never more than it was.
  if (bytes.length * 6 + 64 * 1024 > limit) {
    const size = Buffer.byteLength(JSON.stringify(answer))
    if (size > limit)
      throw new RelayError('response-size', `The answer has ${size} bytes as JSON; the relay's limit is ${limit}`)
  }
  return answer
}

function charsetOf(contentType = ''): string {
  return /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1] ?? 'utf-8'
}

// With Node's own ICU, which every build of Node has whole since 13: GBK, GB 18030, Big5, Shift_JIS and all others of the
// web's encodings.
function decodeText(bytes: Buffer, charset: string, isSuccess: boolean): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch (cause) {
    // What an error's status says is worth more than its text.
    if (!isSuccess) return bytes.toString('utf8')
    const message = `The response is in "${charset}", which is no encoding that the relay knows: say which with \`charset\``
    throw new RelayError('charset', message, { cause })
  }
}
