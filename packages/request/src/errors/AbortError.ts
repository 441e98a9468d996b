import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/** The caller aborted. `cause` is the signal's reason. Not retryable. */
export class AbortError extends RequestError {
  declare readonly name: 'AbortError'

  constructor(request: RequestTarget, cause?: unknown) {
    super(request, 'was aborted', { name: 'AbortError', cause })
  }
}
