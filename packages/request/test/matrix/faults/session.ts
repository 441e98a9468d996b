import type { SessionOptions } from '@taro-query/request'
import type { Fault, InApp } from '../fault'

const signedIn = ({ client, request }: InApp, options: SessionOptions) =>
  client({ interceptors: [request.createSession(options)] }).endpoint({ method: 'GET', path: '/status/401' })()

class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

/** Signing in, and what else stands before the wire. */
export const SESSION_FAULTS: readonly Fault[] = [
  {
    fault: 'the login is refused, as by a user who says no',
    run: (app) => signedIn(app, { login: () => Promise.reject(new Error('login:fail auth deny')) }),
    ends: 'LoginError',
    facts: { retryable: false, cause: 'Error' },
  },
  {
    fault: "the login's own server is down",
    run: (app) => signedIn(app, { login: () => app.get('/status/503') as Promise<string> }),
    ends: 'LoginError',
    facts: { retryable: true, cause: 'HttpError' },
  },
  {
    fault: 'the login takes too long',
    run: (app) => signedIn(app, { login: () => new Promise(() => {}), timeout: 50 }),
    ends: 'LoginError',
  },
  {
    fault: 'the token cannot be read from the storage',
    run: (app) =>
      signedIn(app, {
        login: () => Promise.resolve('token'),
        storage: { get: () => Promise.reject(new Error('getStorage:fail')), set() {}, remove() {} },
      }),
    ends: 'LoginError',
  },
  {
    fault: 'the new token is refused, too',
    run: (app) => signedIn(app, { login: () => Promise.resolve('token') }),
    ends: 'HttpError',
    facts: { status: 401, retryable: false },
  },
  {
    fault: 'an interceptor throws a class of the app',
    run: ({ client }) =>
      client({ interceptors: [() => Promise.reject(new NotAllowed('not allowed'))] }).endpoint({
        method: 'GET',
        path: '/any',
      })(),
    ends: 'NotAllowed',
  },
]
