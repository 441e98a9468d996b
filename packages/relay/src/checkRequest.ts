import { checkHeaders } from './checkHeaders'
import { RelayError } from './RelayError'
import type { RelayBody } from './wire'

/** A request whose form has been checked; where it goes has not. */
export interface CheckedRequest {
  readonly method: string
  readonly url: unknown
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
  readonly wantsBytes: boolean
  readonly isManual: boolean
  readonly timeout: number
}

/**
 * An event, or the JSON of a POST: whatever a stranger sends.
 *
 * @param limit Bytes of a body.
 * @throws RelayError for what is no request of this version, or too large.
 */
export function checkRequest(event: unknown, limit: number): CheckedRequest {
  const { relay, method, url, headers, body, content, redirect, timeout } = Object(event) as Record<string, unknown>
  if (relay !== 1) {
    throw new RelayError('version', `This relay speaks version 1, the request ${JSON.stringify(relay)?.slice(0, 20)}`)
  }
  if (typeof method !== 'string' || !/^[A-Z]{3,7}$/.test(method)) {
    throw new RelayError('method', 'The method is no word in upper case')
  }
  const bytes = body === undefined ? undefined : readBody(body, limit)
  if (bytes && (method === 'GET' || method === 'HEAD')) {
    throw new RelayError('request', `A ${method} has no body`)
  }
  return {
    method,
    url,
    headers: checkHeaders(headers),
    body: bytes,
    wantsBytes: content === 'bytes',
    isManual: redirect === 'manual',
    timeout: typeof timeout === 'number' && timeout > 0 ? timeout : Number.POSITIVE_INFINITY,
  }
}

function readBody(body: unknown, limit: number): Buffer {
  const { text, base64 } = Object(body) as Partial<Record<'text' | 'base64', unknown>> & Partial<RelayBody>
  if (typeof text === 'string' && base64 === undefined) return read(text, 'utf8', limit)
  if (typeof base64 === 'string' && text === undefined) {
    const bytes = read(base64, 'base64', limit)
    if (isBase64(base64)) return bytes
  }
  throw new RelayError('request', 'The body is neither { text } nor { base64 }')
}

/** Of no more than the limit, which its length tells before it is read. */
function read(text: string, encoding: 'utf8' | 'base64', limit: number): Buffer {
  const size = Buffer.byteLength(text, encoding)
  if (size <= limit) return Buffer.from(text, encoding)
  throw new RelayError('request-size', `The request's body has ${size} bytes; the relay's limit is ${limit}`)
}

// Node skips what is none. A search for one character takes as long as the text, whatever a stranger sends.
function isBase64(text: string): boolean {
  const end = text.search(/[^A-Za-z\d+/]/)
  const digits = end < 0 ? text.length : end
  return digits % 4 !== 1 && /^={0,2}$/.test(text.slice(digits))
}
