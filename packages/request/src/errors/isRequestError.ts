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

const NAMES: Readonly<Record<RequestFailure['name'], true>> = {
  HttpError: true,
  NetworkError: true,
  TimeoutError: true,
  AbortError: true,
  InterruptedError: true,
  DomainError: true,
  ParseError: true,
  ValidationError: true,
  OverflowError: true,
  LoginError: true,
}

/** Whether an error is one of this package's, by its name: `instanceof` fails in code compiled to ES5. */
export function isRequestError(error: unknown): error is RequestFailure {
  if (typeof error !== 'object' || error === null) return false
  const { name, request } = error as { name?: unknown; request?: unknown }
  return typeof name === 'string' && Object.keys(NAMES).includes(name) && request !== undefined
}
