import type { RequestTarget } from '../transport'
import { RequestError, withoutQuery } from './RequestError'

/**
 * Why no response came: the device is `offline`; `dns` knows no such host; `tls` refused the certificate; the server
 * `refused` the connection, or it was `reset`. A browser never says, so on H5 it is `offline` or `unknown`.
 */
export type NetworkErrorReason = 'offline' | 'dns' | 'tls' | 'refused' | 'reset' | 'unknown'

const TLS = ': the certificate must be valid, for this host, with its whole chain'

/** No response came. Retryable, except for a refused certificate and for what the platform calls a wrong request. */
export class NetworkError extends RequestError {
  declare readonly name: 'NetworkError'
  declare readonly reason: NetworkErrorReason

  constructor(
    request: RequestTarget,
    reason: NetworkErrorReason,
    /** `detail` is the platform's own text: it is added to the message, without any query string. */
    {
      detail,
      retryable = reason !== 'tls',
      cause,
    }: { readonly detail?: string; readonly retryable?: boolean; readonly cause?: unknown } = {},
  ) {
    super(request, `failed: ${reason}${reason === 'tls' ? TLS : ''}${detail ? ` (${withoutQuery(detail)})` : ''}`, {
      name: 'NetworkError',
      reason,
      retryable,
      cause,
    })
  }
}
