import type { RequestTarget, TransportResponse } from '../transport'
import { RequestError } from './RequestError'

/** The server answered with a status outside 200 to 299. Retryable: 408, 425, 429 and 5xx except 501 and 505. */
export class HttpError extends RequestError {
  declare readonly name: 'HttpError'
  declare readonly status: number
  /** Names in lower case. */
  declare readonly headers: Readonly<Record<string, string>>
  /** The body: parsed if it is JSON, else its text; `undefined` if there was none. */
  declare readonly data: unknown

  constructor(request: RequestTarget, { status, headers }: TransportResponse, data: unknown) {
    super(request, `answered with status ${status}`, {
      name: 'HttpError',
      status,
      headers,
      data,
      retryable: /^(408|425|429|5(?!01|05)..)$/.test(String(status)),
      retryAfter: readRetryAfter(headers),
    })
  }
}

// RFC 9110, 10.2.3: seconds or an HTTP date. The date is by the server's clock, which its `Date` tells; a phone's is wrong.
function readRetryAfter({ 'retry-after': value, date = '' }: Readonly<Record<string, string>>): number | undefined {
  const seconds = Number(value || Number.NaN)
  const milliseconds = seconds >= 0 ? seconds * 1000 : Date.parse(String(value)) - (Date.parse(date) || Date.now())
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds)
}
