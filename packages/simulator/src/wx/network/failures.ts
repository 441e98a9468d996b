/** How a call ends without a response: WeChat's `errMsg` after `<api>:fail `, and `errno`. */
export interface Failure {
  text: string
  errno?: number
}

// Chromium's names, which WeChat's network stack reports under errno 600001.
const NET_ERRORS: Record<string, readonly [number, string]> = {
  ECONNREFUSED: [-102, 'CONNECTION_REFUSED'],
  ECONNRESET: [-101, 'CONNECTION_RESET'],
  EPIPE: [-101, 'CONNECTION_RESET'],
  ERR_STREAM_PREMATURE_CLOSE: [-100, 'CONNECTION_CLOSED'],
  ENOTFOUND: [-105, 'NAME_NOT_RESOLVED'],
  EAI_AGAIN: [-105, 'NAME_NOT_RESOLVED'],
  ETIMEDOUT: [-118, 'CONNECTION_TIMED_OUT'],
  EHOSTUNREACH: [-109, 'ADDRESS_UNREACHABLE'],
  ENETUNREACH: [-109, 'ADDRESS_UNREACHABLE'],
  EPROTO: [-107, 'SSL_PROTOCOL_ERROR'],
  ERR_SSL_WRONG_VERSION_NUMBER: [-107, 'SSL_PROTOCOL_ERROR'],
  ERR_TLS_CERT_ALTNAME_INVALID: [-200, 'CERT_COMMON_NAME_INVALID'],
  CERT_HAS_EXPIRED: [-201, 'CERT_DATE_INVALID'],
  CERT_NOT_YET_VALID: [-201, 'CERT_DATE_INVALID'],
  DEPTH_ZERO_SELF_SIGNED_CERT: [-202, 'CERT_AUTHORITY_INVALID'],
  SELF_SIGNED_CERT_IN_CHAIN: [-202, 'CERT_AUTHORITY_INVALID'],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [-202, 'CERT_AUTHORITY_INVALID'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [-202, 'CERT_AUTHORITY_INVALID'],
}

/** What WeChat says of an error of `Platform.fetch`. */
export function netError(error: unknown): Failure {
  const [number, name] = NET_ERRORS[codeOf(error) ?? ''] ?? [-2, 'FAILED']
  return { text: `${number}:net::ERR_${name}`, errno: 600001 }
}

/** Those with a number of their own have the text of usability/PublicErrno; `timeout` is what clients say for 5. */
export const OFFLINE: Failure = { text: '-106:net::ERR_INTERNET_DISCONNECTED', errno: 600001 }
export const DISCONNECTED: Failure = { text: '-21:net::ERR_NETWORK_CHANGED', errno: 600001 }
export const INTERRUPTED: Failure = { text: 'interrupted', errno: 600003 }
export const TIMEOUT: Failure = { text: 'timeout', errno: 5 }
export const ABORTED: Failure = { text: 'abort' }
export const UNLISTED: Failure = { text: 'url not in domain list', errno: 600002 }
export const TOO_MANY: Failure = { text: 'network exceed max task count', errno: 600007 }
export const TOO_MANY_REDIRECTS: Failure = { text: 'reach the max redirect count', errno: 600008 }
export const INVALID_DATA: Failure = { text: 'invalid request data', errno: 600010 }

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return typeof code === 'string' ? code : codeOf(cause)
}
