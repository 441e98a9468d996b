import type { RequestTarget, TransportResponse } from '../transport'
import { RequestError } from './RequestError'

/** The server answered with a status outside 200 to 299. Retryable: 408, 425, 429 and 5xx except 501 and 505. */
export class HttpError extends RequestError {
  override readonly name = 'HttpError'
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The body: parsed if it is JSON, else its text; `undefined` if there was none. */
  readonly data: unknown

  constructor(request: RequestTarget, response: TransportResponse, data: unknown) {
    const { status, headers } = response
    super(request, {
      what: `answered with status ${status}`,
      retryable: isTransient(status),
      retryAfter: readRetryAfter(headers),
    })
    this.status = status
    this.headers = headers
    this.data = data
  }
}

function isTransient(status: number): boolean {
  return [408, 425, 429].includes(status) || (status >= 500 && status !== 501 && status !== 505)
}

// RFC 9110, 10.2.3: seconds or an HTTP date. The date is by the server's clock, which its `Date` tells; a phone's is wrong.
function readRetryAfter({ 'retry-after': value, date = '' }: Readonly<Record<string, string>>): number | undefined {
  if (value === undefined) return undefined
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000
  const milliseconds = Date.parse(value) - (Date.parse(date) || Date.now())
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds)
}
