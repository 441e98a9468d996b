import {
  AbortError,
  DomainError,
  HttpError,
  InterruptedError,
  isRequestError,
  NetworkError,
  ParseError,
  type RequestTarget,
  TimeoutError,
  ValidationError,
} from '@taro-query/request'

const request: RequestTarget = { method: 'GET', url: 'https://a.test/x?token=pw', baseURL: 'https://a.test' }
const http = (status: number, headers: Record<string, string> = {}) =>
  new HttpError(request, { status, headers, body: '' }, undefined)

it('knows its own errors by name, whatever their prototype', () => {
  const own = [
    http(500),
    new NetworkError(request, 'dns'),
    new TimeoutError({ ...request, timeout: 1 }),
    new AbortError(request),
    new InterruptedError(request),
    new DomainError(request, 'a.test', 'request'),
    new ParseError(request, '', undefined),
    new ValidationError(request, []),
  ]

  for (const error of own) {
    expect(isRequestError(error)).toBe(true)
    // What is left of a subclass of Error in code compiled to ES5.
    expect(isRequestError(Object.assign(new Error(error.message), error))).toBe(true)
  }
  const abort = new Error('not ours')
  abort.name = 'AbortError'
  for (const other of [abort, new Error(''), { name: 'toString', request }, null, 'HttpError']) {
    expect(isRequestError(other)).toBe(false)
  }
})

it.each([
  [400, false],
  [404, false],
  [408, true],
  [425, true],
  [429, true],
  [500, true],
  [501, false],
  [503, true],
  [505, false],
])('calls status %i retryable: %s', (status, retryable) => {
  expect(http(status).retryable).toBe(retryable)
})

it('reads Retry-After as seconds or as a date', () => {
  const soon = new Date(Date.now() + 60_000).toUTCString()

  expect(http(429, { 'retry-after': '3' }).retryAfter).toBe(3000)
  expect(http(429, { 'retry-after': soon }).retryAfter).toBeGreaterThan(58_000)
  expect(http(429, { 'retry-after': soon }).retryAfter).toBeLessThanOrEqual(60_000)
  expect(http(429, { 'retry-after': new Date(0).toUTCString() }).retryAfter).toBe(0)
  for (const nothing of ['soon', '']) expect(http(429, { 'retry-after': nothing }).retryAfter).toBeUndefined()
  expect(http(429).retryAfter).toBeUndefined()
})

it("reads a date in Retry-After by the server's clock: the phone's may be wrong", () => {
  const date = 'Wed, 21 Oct 2015 07:28:00 GMT'
  const later = 'Wed, 21 Oct 2015 07:28:05 GMT'

  expect(http(503, { date, 'retry-after': later }).retryAfter).toBe(5000)
  expect(http(503, { date: later, 'retry-after': date }).retryAfter).toBe(0)
  expect(http(503, { date: 'today', 'retry-after': later }).retryAfter).toBe(0)
})

it('keeps the first 200 characters of a body that it cannot read', () => {
  expect(new ParseError(request, 'x'.repeat(1000), undefined).text).toHaveLength(200)
})

it("leaves the query string out of messages, the platform's text included", () => {
  const error = new NetworkError(request, 'unknown', { detail: 'request:fail invalid url "https://a.test/x?token=pw"' })

  expect(error.message).toBe('GET https://a.test/x failed: unknown (request:fail invalid url "https://a.test/x")')
})
