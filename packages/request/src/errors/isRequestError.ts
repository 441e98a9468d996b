import type { AbortError } from './AbortError'
import type { DomainError } from './DomainError'
import type { HttpError } from './HttpError'
import type { InterruptedError } from './InterruptedError'
import type { LoginError } from './LoginError'
import type { NetworkError } from './NetworkError'
import type { OverflowError } from './OverflowError'
import type { ParseError } from './ParseError'
import type { TimeoutError } from './TimeoutError'
import type { ValidationError } from './ValidationError'

/** Every way in which a request fails; `switch` on `name`. */
export type RequestFailure =
  | HttpError
  | NetworkError
  | TimeoutError
  | AbortError
  | InterruptedError
  | DomainError
  | ParseError
  | ValidationError
  | OverflowError
  | LoginError

/** Whether an error is one of this package's, by its fields: `instanceof` its class fails in code compiled to ES5. */
export function isRequestError(error: unknown): error is RequestFailure {
  return error instanceof Error && 'request' in error && 'retryable' in error
}
