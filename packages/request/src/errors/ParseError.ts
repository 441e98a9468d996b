import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/** The body is not what the endpoint's `response` says, JSON for example. Not retryable. */
export class ParseError extends RequestError {
  override readonly name = 'ParseError'
  /** The first 200 characters of the body. */
  readonly text: string

  constructor(request: RequestTarget, body: string, cause: unknown) {
    const why = cause instanceof Error ? `: ${cause.name}` : ''
    super(request, { what: `answered with a body that cannot be read as its endpoint says${why}`, cause })
    this.text = body.slice(0, 200)
  }
}
