import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/** One attempt took longer than its `timeout`, or an upload, a download or a stream got no further for as long. Retryable. */
export class TimeoutError extends RequestError {
  override readonly name = 'TimeoutError'
  /** Milliseconds that the attempt was given. */
  readonly timeout: number

  constructor(request: RequestTarget & { readonly timeout: number }, cause?: unknown) {
    super(request, { what: `took longer than ${request.timeout} ms`, retryable: true, cause })
    this.timeout = request.timeout
  }
}
