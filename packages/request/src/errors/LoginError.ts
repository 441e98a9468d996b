import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/** The session could not sign in, so the request was not answered. `cause` is why. Retryable if the cause is. */
export class LoginError extends RequestError {
  override readonly name = 'LoginError'

  constructor(request: RequestTarget, cause: unknown) {
    const { message, retryable } = (cause ?? {}) as { message?: unknown; retryable?: unknown }
    super(request, {
      what: `could not be signed in${typeof message === 'string' ? `: ${message}` : ''}`,
      retryable: retryable === true,
      cause,
    })
  }
}
