import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/** The session could not sign in, so the request was not answered. `cause` is why. Retryable if the cause is. */
export class LoginError extends RequestError {
  declare readonly name: 'LoginError'

  constructor(request: RequestTarget, cause: unknown) {
    // The platforms reject with an `errMsg`, Alipay with an `errorMessage`.
    const { errMsg, errorMessage, message = cause, retryable } = Object(cause) as Record<string, unknown>
    super(request, `could not be signed in: ${errMsg || errorMessage || message}`, {
      name: 'LoginError',
      retryable: retryable === true,
      cause,
    })
  }
}
