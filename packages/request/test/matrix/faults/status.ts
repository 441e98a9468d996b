import type { Fault } from '../fault'

/** Statuses that a second attempt may change, and those that it does not (RFC 9110, 15). */
const RETRYABLE = [408, 425, 429, 500, 502, 503, 504, 507]
const FINAL = [
  300, 304, 400, 401, 402, 403, 404, 405, 406, 407, 409, 410, 411, 412, 413, 414, 415, 418, 422, 451, 501, 505,
]

/** The server answers, and not with what was asked for: wx.request succeeds, my.request fails with error 19. */
export const STATUS_FAULTS: readonly Fault[] = [
  ...[...RETRYABLE, ...FINAL].sort().map(
    (status): Fault => ({
      fault: `status ${status}`,
      run: ({ get }) => get(`/status/${status}`),
      ends: 'HttpError',
      facts: {
        status,
        retryable: RETRYABLE.includes(status),
        ...(status !== 304 && { data: { message: `status ${status}` } }),
      },
    }),
  ),
  {
    fault: 'status 429 with Retry-After in seconds',
    run: ({ get }) => get('/retry-after/seconds'),
    ends: 'HttpError',
    facts: { status: 429, retryable: true, retryAfter: 30_000 },
  },
  {
    fault: 'status 429 with Retry-After as a date',
    run: ({ get }) => get('/retry-after/date'),
    ends: 'HttpError',
    facts: { status: 429, retryable: true, retryAfter: 30_000 },
  },
  {
    fault: 'status 502 with a page of HTML, as gateways send it',
    run: ({ get }) => get('/gateway'),
    ends: 'HttpError',
    facts: { status: 502, data: '<h1>Bad Gateway</h1>' },
  },
  {
    fault: 'status 500 to a HEAD, which has no body',
    run: ({ client }) => client().endpoint({ method: 'HEAD', path: '/status/500' })(),
    ends: 'HttpError',
    facts: { status: 500, retryable: true },
  },
  {
    fault: 'status 404 where bytes were due',
    run: ({ client, request: { bytes } }) =>
      client().endpoint({ method: 'GET', path: '/status/404', response: bytes() })(),
    ends: 'HttpError',
    facts: { status: 404, data: { message: 'status 404' } },
  },
]
