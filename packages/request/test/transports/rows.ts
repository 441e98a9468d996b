import type * as Request from '@taro-query/request'

/** The ways to a server that the rows compare. */
export const WAYS = ['taro', 'function', 'container', 'relay'] as const
export type Way = (typeof WAYS)[number]

/** What each way calls the servers. */
export type HostName = 'api' | 'refused' | 'nowhere' | 'selfSigned' | 'unlisted'

export interface InApp {
  readonly request: typeof Request
  /** A client over this way. */
  client(options?: Partial<Request.ClientOptions> & { readonly host?: HostName }): Request.Client
  abortAfter(milliseconds: number): Request.AbortSignalLike
}

/** One call, and what it gives or fails with on every way. Fields that are not named have to be the same, too. */
export interface Row {
  readonly what: string
  run(app: InApp): Promise<unknown>
  readonly gives?: unknown
  /** Fields of the error. */
  readonly fails?: object
  /** What is another on some ways, and why. */
  readonly but?: Partial<Record<Way, { readonly fails: object; readonly because: string }>>
}

const get = ({ request, client }: InApp, path: `/${string}`, host?: HostName) =>
  client(host && { host }).endpoint({ method: 'GET', path, response: request.json() })()

const failing = (what: string, path: `/${string}`, fails: object, more: Partial<Row> = {}): Row => ({
  what,
  run: (app) => get(app, path),
  fails,
  ...more,
})
const unreachable = (what: string, host: HostName, fails: object, more: Partial<Row> = {}): Row => ({
  what,
  run: (app) => get(app, '/any', host),
  fails,
  ...more,
})

const bytesOf = (buffer: ArrayBuffer): number[] => [...new Uint8Array(buffer)]
const ALL_BYTES = Array.from({ length: 256 }, (_, index) => index)
const NO_LIST = 'a container is named, not listed'
const REDIRECTED = {
  fails: { name: 'HttpError', status: 302, retryable: false },
  because: 'whether WeChat follows a redirect of a container is not documented: the simulator gives it back',
}

export const ROWS: readonly Row[] = [
  { what: 'JSON', run: (app) => get(app, '/book'), gives: { title: '红楼梦' } },
  { what: 'JSON with a byte order mark', run: (app) => get(app, '/bom'), gives: {} },
  {
    what: 'parameters and a query',
    run: ({ request, client }) =>
      client().endpoint({
        method: 'GET',
        path: '/echo/:name',
        query: request.type<{ q: string; tag: string[] }>(),
        response: request.json<{ url: string }>(),
      })({ params: { name: '红/楼' }, query: { q: "a & b's", tag: ['x', '书'] } }),
    gives: {
      method: 'GET',
      url: '/echo/%E7%BA%A2%2F%E6%A5%BC?q=a%20%26%20b%27s&tag=x&tag=%E4%B9%A6',
      body: '',
    },
  },
  ...(['POST', 'PUT', 'DELETE'] as const).map(
    (method): Row => ({
      what: `${method} with JSON`,
      run: ({ request, client }) =>
        client({ headers: { 'X-App': '1' } }).endpoint({
          method,
          path: '/echo',
          body: request.json<object>(),
          response: request.json(),
        })({ body: { title: '书 "a"\n\u0001' } }),
      gives: {
        method,
        url: '/echo',
        body: JSON.stringify({ title: '书 "a"\n\u0001' }),
        type: 'application/json',
        app: '1',
      },
    }),
  ),
  {
    what: 'a form',
    run: ({ request, client }) =>
      client().endpoint({
        method: 'POST',
        path: '/echo',
        body: request.urlencoded<{ title: string }>(),
        response: request.json(),
      })({ body: { title: 'a b&书' } }),
    gives: {
      method: 'POST',
      url: '/echo',
      body: 'title=a+b%26%E4%B9%A6',
      type: 'application/x-www-form-urlencoded',
    },
  },
  {
    what: 'text, whatever it looks like',
    run: ({ request, client }) => client().endpoint({ method: 'GET', path: '/book', response: request.text() })(),
    gives: '{"title":"红楼梦"}',
  },
  {
    what: 'bytes, there and back',
    run: async ({ request, client }) =>
      bytesOf(
        await client().endpoint({
          method: 'POST',
          path: '/bytes',
          body: request.bytes(),
          response: request.bytes(),
        })({ body: new Uint8Array(ALL_BYTES) }),
      ),
    gives: ALL_BYTES,
  },
  ...[0, 1, 2, 3, 4].map(
    (count): Row => ({
      what: `${count} bytes`,
      run: async ({ request, client }) =>
        bytesOf(
          await client().endpoint({
            method: 'POST',
            path: '/bytes',
            body: request.bytes(),
            response: request.bytes(),
          })({ body: new Uint8Array(ALL_BYTES.slice(-count || 256)) }),
        ),
      gives: ALL_BYTES.slice(-count || 256),
    }),
  ),
  {
    what: 'no content',
    run: ({ request, client }) =>
      client().endpoint({ method: 'DELETE', path: '/no-content', response: request.json() })(),
    gives: undefined,
  },
  {
    what: 'HEAD',
    run: ({ request, client }) => client().endpoint({ method: 'HEAD', path: '/book', response: request.json() })(),
    gives: undefined,
  },
  { what: 'a redirect', run: (app) => get(app, '/moved'), gives: { title: '红楼梦' }, but: { container: REDIRECTED } },
  {
    what: 'an envelope',
    run: ({ request, client }) =>
      client({ unwrap: (envelope) => (envelope as { title: string }).title }).endpoint({
        method: 'GET',
        path: '/book',
        response: request.json<string>(),
      })(),
    gives: '红楼梦',
  },
  {
    what: 'several cookies',
    async run({ request, client }) {
      let cookies: string | undefined
      const see: Request.Interceptor = async (call, next) => {
        const response = await next(call)
        cookies = response.headers['set-cookie']
        return response
      }
      await client({ interceptors: [see] }).endpoint({ method: 'GET', path: '/cookies', response: request.text() })()
      return cookies
    },
    gives: 'a=1; Path=/,b=2; Path=/',
  },
  {
    what: 'a session, whose token stays in its origin',
    async run({ request, client }) {
      let logins = 0
      const session = request.createSession({ login: async () => `token ${++logins}` })
      const api = client({ interceptors: [session] })
      const secret = api.endpoint({ method: 'GET', path: '/secret', response: request.json() })
      const moved = api.endpoint({ method: 'GET', path: '/secret-moved', response: request.json() })
      const file = api.endpoint({ method: 'GET', path: '/secret', response: request.bytes() })
      return [await secret(), await moved(), (await file()).byteLength, logins]
    },
    gives: [{ token: 'Bearer token 1' }, { token: 'Bearer token 1' }, 26, 1],
  },
  failing('an error with JSON', '/missing', {
    name: 'HttpError',
    status: 404,
    data: { message: 'no such 书' },
    retryable: false,
    trace: 'abc',
  }),
  failing('an error with HTML', '/gateway', {
    name: 'HttpError',
    status: 502,
    data: '<h1>Bad Gateway</h1>',
    retryable: true,
  }),
  failing('an error without a body', '/busy', { name: 'HttpError', status: 503, retryAfter: 2000, retryable: true }),
  {
    what: 'an error where bytes were asked for',
    run: ({ request, client }) => client().endpoint({ method: 'GET', path: '/missing', response: request.bytes() })(),
    fails: { name: 'HttpError', status: 404, data: { message: 'no such 书' } },
  },
  failing('what is no JSON', '/html', { name: 'ParseError', text: '<h1>Welcome</h1>', retryable: false }),
  failing('nothing where JSON was promised', '/empty', { name: 'ParseError', text: '' }),
  {
    what: 'data that does not fit',
    run: ({ request, client }) =>
      client().endpoint({ method: 'GET', path: '/book', response: request.json(refuse(request, 'is no book')) })(),
    fails: { name: 'ValidationError', where: 'response', retryable: false },
  },
  {
    what: 'a body that does not fit',
    run: ({ request, client }) =>
      client().endpoint({ method: 'POST', path: '/echo', body: request.json(refuse(request, 'is no note')) })({
        body: 1,
      }),
    fails: { name: 'ValidationError', where: 'body' },
  },
  {
    what: 'a time-out',
    run: ({ request, client }) =>
      client({ timeout: 150 }).endpoint({ method: 'GET', path: '/silent', response: request.json() })(),
    fails: { name: 'TimeoutError', timeout: 150, retryable: true },
  },
  {
    what: 'a body that stalls',
    run: ({ request, client }) =>
      client({ timeout: 150 }).endpoint({ method: 'GET', path: '/stalled', response: request.json() })(),
    fails: { name: 'TimeoutError', timeout: 150 },
  },
  {
    what: 'an abort on the way',
    run: ({ client, abortAfter }) =>
      client().endpoint({ method: 'GET', path: '/silent' })(undefined, { signal: abortAfter(50) }),
    fails: { name: 'AbortError', retryable: false },
  },
  {
    what: 'an abort before',
    run: ({ client, abortAfter }) =>
      client().endpoint({ method: 'GET', path: '/silent' })(undefined, { signal: abortAfter(-1) }),
    fails: { name: 'AbortError', retryable: false },
  },
  unreachable('a backend that is down', 'refused', { name: 'NetworkError', reason: 'refused', retryable: true }),
  unreachable('a name that nobody has', 'nowhere', { name: 'NetworkError', reason: 'dns', retryable: true }),
  unreachable('a certificate that nobody signed', 'selfSigned', {
    name: 'NetworkError',
    reason: 'tls',
    retryable: false,
  }),
  failing('a connection that breaks', '/reset', { name: 'NetworkError', reason: 'reset', retryable: true }),
  failing('a body that is cut', '/cut', { name: 'NetworkError', reason: 'reset', retryable: true }),
  failing(
    'redirects without an end',
    '/loop',
    { name: 'NetworkError', reason: 'unknown', retryable: false },
    { but: { container: REDIRECTED } },
  ),
  unreachable(
    'a host that is not listed',
    'unlisted',
    { name: 'DomainError', host: 'unlisted.example.com', retryable: false },
    { but: { container: { fails: { name: 'NetworkError', reason: 'unknown', retryable: false }, because: NO_LIST } } },
  ),
  failing(
    'a redirect to a host that is not listed',
    '/leave',
    { name: 'DomainError', host: 'unlisted.example.com', retryable: false },
    {
      but: {
        container: REDIRECTED,
        taro: {
          fails: { name: 'DomainError', host: 'api.example.com', retryable: false },
          because: 'a phone need not say which host the redirect went to',
        },
      },
    },
  ),
]

function refuse(_: typeof Request, message: string): Request.StandardSchemaV1<unknown, unknown> {
  return { '~standard': { version: 1, vendor: 'test', validate: () => ({ issues: [{ message }] }) } }
}
