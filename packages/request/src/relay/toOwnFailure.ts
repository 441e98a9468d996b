import { DomainError } from '../errors/DomainError'
import { InterruptedError } from '../errors/InterruptedError'
import type { RequestFailure } from '../errors/isRequestError'
import { NetworkError } from '../errors/NetworkError'
import { TimeoutError } from '../errors/TimeoutError'
import type { TransportRequest } from '../transport'

/** The failure of a call to the relay, as one of the request that the relay was called for. */
export function toOwnFailure(request: TransportRequest, cause: unknown): unknown {
  // What is none of these has another name, or none.
  const failure = Object(cause) as RequestFailure
  switch (failure.name) {
    case 'NetworkError':
      return new NetworkError(request, failure.reason, {
        detail: `the relay did not answer: ${failure.message}`,
        retryable: failure.retryable,
        cause,
      })
    case 'DomainError':
      return new DomainError(request, failure.host, failure.list, { why: ` with the relay: ${failure.message}`, cause })
    case 'TimeoutError':
      return new TimeoutError(request, cause)
    case 'InterruptedError':
      return new InterruptedError(request, cause)
    default:
      return cause
  }
}
