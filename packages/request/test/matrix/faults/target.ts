import type { Fault } from '../fault'

/** Where a request may go, and where it is sent on to. */
export const TARGET_FAULTS: readonly Fault[] = [
  {
    fault: 'the host is not among the trusted domains (wx errno 600002, my.request error 4)',
    run: ({ get }) => get('/any', { host: 'unlisted' }),
    ends: 'DomainError',
    facts: { retryable: false, host: 'unlisted.example.com' },
  },
  {
    fault: 'only the parent domain is listed: there is no wildcard',
    run: ({ get }) => get('/any', { host: 'subdomain' }),
    ends: 'DomainError',
  },
  {
    fault: 'the host is listed without a port, the URL has one',
    run: ({ get }) => get('/any', { host: 'unlistedPort' }),
    ends: 'DomainError',
  },
  {
    fault: 'the URL has an IP address, which no list takes',
    run: ({ get }) => get('/any', { host: 'address' }),
    ends: 'DomainError',
  },
  {
    fault: 'the URL is http, only https can be listed',
    run: ({ get }) => get('/any', { host: 'insecure' }),
    ends: 'DomainError',
  },
  {
    fault: 'a listed host redirects to one that is not listed',
    run: ({ client, world, request: { type } }) =>
      client().endpoint({ method: 'GET', path: '/redirect', query: type<{ to: string }>() })({
        query: { to: `${world.hosts.unlisted}/any` },
      }),
    ends: 'DomainError',
  },
  {
    fault: 'a redirect loops (wx errno 600008, net::ERR_TOO_MANY_REDIRECTS)',
    run: ({ get }) => get('/loop'),
    ends: 'NetworkError unknown',
  },
  {
    fault: 'a redirect names no location',
    run: ({ get }) => get('/no-location'),
    ends: 'HttpError',
    facts: { status: 302, retryable: false },
  },
  {
    fault: 'an answer lets no other origin read it (CORS)',
    run: ({ get }) => get('/no-cors'),
    ends: 'NetworkError unknown',
  },
  {
    fault: 'the method is PATCH (wx.request, my.request: not among theirs)',
    run: ({ client, request: { json } }) =>
      client().endpoint({ method: 'PATCH', path: '/any', body: json<object>() })({ body: {} }),
    ends: 'NetworkError unknown',
    facts: { retryable: false },
  },
  {
    fault: 'the URL cannot be parsed (wx errno 600009, my.request error 2)',
    run: ({ client }) =>
      client({ baseURL: 'https://api.example.com:port' }).endpoint({ method: 'GET', path: '/any' })(),
    ends: 'NetworkError unknown',
    facts: { retryable: false },
  },
  {
    fault: 'the base URL is relative, and there is no page',
    run: ({ client }) => client({ baseURL: '/api' }).endpoint({ method: 'GET', path: '/any' })(),
    ends: 'TypeError',
  },
]
