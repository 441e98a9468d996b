import { withLimit } from './deadline'
import { LoginError } from './errors/LoginError'
import type { HeaderFields } from './headers'
import { sendSecretly } from './sendSecretly'
import type { Interceptor, RequestTarget, TransportResponse } from './transport'
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
  /** Keeps it in the place of the one before. */
  set(token: string): void | Promise<void>
  /** At a logout. */
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
  const { login, storage, timeout = 10_000, header = bearer, isExpired = isUnauthorized } = options
  /** What the storage, a login or a logout says, once it says it; `null`: there is none. */
  let token: Promise<string | null> | undefined

  const adopt = (next: Promise<string | null>): Promise<string | null> => {
    token = next
    // What failed is tried again by the next request.
    next.catch(() => {
      if (token === next) token = undefined
    })
    return next
  }
  const read = async (): Promise<string | null> => (await storage?.get()) || null
  const signIn = (): Promise<string | null> => {
    const mine = withLimit(timeout, login, `login timed out after ${timeout} ms`).then(async (fresh) => {
      // A logout has overtaken it.
      if (token !== mine) return null
      await storage?.set(fresh)
      return fresh
    })
    return mine
  }

  const session: Interceptor = async (request, next) => {
    if (!isOwnOrigin(request)) return next(request)
    const failed = (cause: unknown): never => {
      throw new LoginError(request, cause)
    }
    const send = (current: string | null) =>
      current === null ? next(request) : sendSecretly(request, next, header(current))
    const known = token || adopt(read())
    const response = await send(await known.catch(failed))
    if (!isExpired(response)) return response
    // Another request may have been refused first, and have signed in; or the user may have signed out.
    const fresh = await (token && token !== known ? token : adopt(signIn())).catch(failed)
    return fresh === null || request.signal.aborted ? response : send(fresh)
  }

  return Object.assign(session, {
    async logout() {
      adopt(Promise.resolve(null))
      await storage?.remove()
    },
  })
}

function bearer(token: string): HeaderFields {
  return { authorization: `Bearer ${token}` }
}

function isUnauthorized({ status }: TransportResponse): boolean {
  return status === 401
}

// An interceptor further out may have sent the request elsewhere.
function isOwnOrigin({ url, baseURL }: RequestTarget): boolean {
  return originOf(url) === originOf(baseURL)
}
