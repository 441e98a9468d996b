import { RelayError } from './RelayError'
import type { RelayFault } from './wire'

// Node's codes (nodejs.org/api/errors.html), OpenSSL's of a certificate, and the parser's.
const CODES: ReadonlyArray<readonly [RelayFault, RegExp]> = [
  ['dns', /^(ENOTFOUND|EAI_|ENODATA|EDNS)/],
  ['refused', /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/],
  ['timeout', /^E(TIMEDOUT|SOCKETTIMEDOUT)$/],
  ['tls', /CERT|^ERR_(TLS|SSL)|^EPROTO$|UNABLE_TO|SIGNATURE|HOSTNAME_MISMATCH/],
  ['reset', /^(ECONNRESET|ECONNABORTED|EPIPE|HPE_|ERR_STREAM_PREMATURE_CLOSE)/],
]

/** What a connection that failed says, in the words of the wire. Its message names no path: it ends in logs. */
export function toNetworkError(cause: unknown, origin: string): RelayError {
  if (cause instanceof RelayError) return cause
  const { code = '' } = Object(cause) as { code?: unknown }
  const [fault = 'unknown'] = CODES.find(([, pattern]) => pattern.test(String(code))) ?? []
  return new RelayError('network', `${origin} cannot be reached: ${fault}${code ? ` (${code})` : ''}`, { fault, cause })
}
