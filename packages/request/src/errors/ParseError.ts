import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/** The body is not what the endpoint's `response` says, JSON for example. Not retryable. */
export class ParseError extends RequestError {
  declare readonly name: 'ParseError'
  /** The first 200 characters of the body; `''` if the platform kept it. */
  declare readonly text: string

  constructor(request: RequestTarget, body: string, cause: unknown) {
    super(request, 'answered with what its endpoint cannot read', {
      name: 'ParseError',
      text: body.slice(0, 200),
      cause,
    })
  }
}
