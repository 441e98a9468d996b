import type { RequestTarget } from '../transport'
import { RequestError, withoutQuery } from './RequestError'

/** Why no response came. A browser never says, so on H5 it is `offline` or `unknown`. */
export type NetworkErrorReason = 'offline' | 'dns' | 'tls' | 'refused' | 'reset' | 'unknown'

const SENTENCES: Readonly<Record<NetworkErrorReason, string>> = {
  offline: 'the device is offline',
  dns: 'the host name does not resolve',
  tls: 'no TLS: the certificate must be valid, match the host and come with its whole chain',
  refused: 'the server takes no connection',
  reset: 'the connection broke',
  unknown: 'no response',
}

/** No response came. Retryable, except for a refused certificate and for what the platform calls a wrong request. */
export class NetworkError extends RequestError {
  override readonly name = 'NetworkError'
  readonly reason: NetworkErrorReason

  constructor(
    request: RequestTarget,
    reason: NetworkErrorReason,
    /** `detail` is the platform's own text: it is added to the message, without any query string. */
    options: { readonly detail?: string; readonly retryable?: boolean; readonly cause?: unknown } = {},
  ) {
    const { detail, retryable = reason !== 'tls', cause } = options
    super(request, {
      what: `failed: ${SENTENCES[reason]}${detail ? ` (${withoutQuery(detail)})` : ''}`,
      retryable,
      cause,
    })
    this.reason = reason
  }
}
