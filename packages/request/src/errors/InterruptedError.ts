import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/**
 * The app went to the background and the platform cut the request: WeChat does so after 5 seconds, and to every request
 * that starts there, Alipay when the page is left. Retryable, once the app is shown again.
 */
export class InterruptedError extends RequestError {
  declare readonly name: 'InterruptedError'

  constructor(request: RequestTarget, cause?: unknown) {
    super(request, 'was interrupted: the app is hidden', {
      name: 'InterruptedError',
      retryable: true,
      cause,
    })
  }
}
