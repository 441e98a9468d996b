import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/**
 * A stream brought more than was read, and nothing makes a mini program's server wait. Often each piece is rendered: it
 * is faster to collect them and to show them some ten times a second. Not retryable.
 */
export class OverflowError extends RequestError {
  override readonly name = 'OverflowError'
  /** Bytes that were allowed to be unread. */
  readonly limit: number

  constructor(request: RequestTarget, limit: number) {
    super(request, {
      what: `was stopped: more than ${limit} bytes were unread. Read its stream faster, leave the loop, or raise the limit`,
    })
    this.limit = limit
  }
}
