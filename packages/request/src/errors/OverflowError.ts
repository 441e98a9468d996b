import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/**
 * A stream brought more than was read, and nothing makes a mini program's server wait. Often each piece is rendered: it
 * is faster to collect them and to show them some ten times a second. Not retryable.
 */
export class OverflowError extends RequestError {
  declare readonly name: 'OverflowError'
  /** Bytes that were allowed to be unread. */
  declare readonly limit: number

  constructor(request: RequestTarget, limit: number) {
    super(request, `has over ${limit} unread bytes: read it faster, or raise its limit`, {
      name: 'OverflowError',
      limit,
    })
  }
}
