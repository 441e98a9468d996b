import { withLimit } from './deadline'
import { LoginError } from './errors/LoginError'
import type { HeaderFields } from './headers'
import { sendSecretly } from './sendSecretly'
import type { Interceptor, TransportResponse } from './transport'
import { originOf } from './url'

/** How an app signs in. */
export interface SessionOptions {
  /**
   * Gets a new token: with `Taro.login` and your server, or with what a user types. It is called once, however many
   * requests need one. Its own requests go through a client without this session: in one with it they would wait for
   * themselves.
   */
  readonly login: () => Promise<string>
  /** Where the token is kept from one start of the app to the next. @default nowhere: only in memory */
  readonly storage?: TokenStorage
  /** What a request carries. @default (token) => ({ authorization: `Bearer ${token}` }) */
  readonly header?: (token: string) => HeaderFields
  /** Whether a response says that the token is not, or no more, valid. @default status 401 */
  readonly isExpired?: (response: TransportResponse) => boolean
  /** Milliseconds for `login`; `Infinity` for a login that waits for a user. @default 10_000 */
  readonly timeout?: number
}

/** Keeps one token. Each may be synchronous or not. */
export interface TokenStorage {
  /** `undefined`, `null` or `''` when there is none. */
  get(): string | null | undefined | Promise<string | null | undefined>
  /** Keeps it in the place of the one before. Nobody waits for it; what it throws is an unhandled rejection. */
  set(token: string): void | Promise<void>
  /** At a logout. It has to come after a `set` that is under way, as it does in Taro's storage. */
  remove(): void | Promise<void>
}

/** An interceptor that signs requests in. */
export interface Session extends Interceptor {
  /** Forgets the token, here and in the storage. A login that is under way counts for nothing any more. */
  logout(): Promise<void>
}

/**
 * Signs requests in, and signs in again when the token has expired: one login, however many requests are refused; each
 * of them is sent once more, and what comes meanwhile waits. A second refusal is the caller's: an `HttpError`.
 *
 * The token goes to the client's own origin only, not to where a redirect leads away from it (see `sendSecretly` for what
 * each platform can do). When a login fails, or takes too long, all that wait for it reject with a `LoginError`, and the
 * next request that is refused tries again.
 */
export function createSession(options: SessionOptions): Session {
  const { login, storage, timeout = 10_000 } = options
  const { header = (current) => ({ authorization: `Bearer ${current}` }), isExpired = ({ status }) => status === 401 } =
    options
  /** What the storage, a login or a logout says, once it says it; `null`: there is none. */
  let token: Promise<string | null> | undefined
  // What was sent before a logout is not sent again after it: that would be for another user.
  let logouts = 0

  const adopt = (next: Promise<string | null>): Promise<string | null> => {
    const before = token
    token = next
    // The next request that is refused tries again.
    next.catch(() => {
      if (token === next) token = before
    })
    return next
  }
  const signIn = (): Promise<string | null> => {
    const mine = withLimit(timeout, login, `login timed out after ${timeout} ms`).then((fresh) => {
      // A logout has overtaken it.
      if (token !== mine) return null
      // Nobody waits for it, and what it throws goes unhandled: the token is good all the same.
      void (async () => storage?.set(fresh))()
      return fresh
    })
    return mine
  }

  const session: Interceptor = async (request, next) => {
    // An interceptor further out may have sent the request elsewhere.
    if (originOf(request.url) !== originOf(request.baseURL)) return next(request)
    const failed = (cause: unknown): never => {
      throw new LoginError(request, cause)
    }
    const send = (current: string | null) =>
      current === null ? next(request) : sendSecretly(request, next, header(current))
    const began = logouts
    const known = token || adopt((async () => (storage && (await storage.get())) || null)())
    const response = await send(await known.catch(failed))
    if (!isExpired(response) || began !== logouts) return response
    // Another request may have been refused first, and have signed in.
    const fresh = await (token && token !== known ? token : adopt(signIn())).catch(failed)
    return fresh === null ? response : send(fresh)
  }

  return Object.assign(session, {
    async logout() {
      logouts++
      adopt(Promise.resolve(null))
      await storage?.remove()
    },
  })
}
