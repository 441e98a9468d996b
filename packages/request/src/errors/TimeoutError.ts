import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/** One attempt took longer than its `timeout`, or an upload, a download or a stream got no further for as long. Retryable. */
export class TimeoutError extends RequestError {
  declare readonly name: 'TimeoutError'
  /** Milliseconds that the attempt was given, or had since it last got on. */
  declare readonly timeout: number

  constructor(request: RequestTarget & { readonly timeout: number }, cause?: unknown) {
    const { timeout } = request
    super(request, `timed out after ${timeout} ms`, { name: 'TimeoutError', timeout, retryable: true, cause })
  }
}
