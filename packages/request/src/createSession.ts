import { withLimit } from './deadline'
import { LoginError } from './errors/LoginError'
import { type HeaderFields, mergeHeaders } from './headers'
import type { Interceptor, RequestTarget, Transport, TransportRequest, TransportResponse } from './transport'

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
 * The token goes to the client's own origin only. When a login fails, or takes too long, all that wait for it reject
 * with a `LoginError`, and the next request that is refused tries again.
 */
export function createSession(options: SessionOptions): Session {
  const { login, storage, timeout = 10_000 } = options
  const { header = bearer, isExpired = isUnauthorized } = options
  /** The token, once the storage was read; its `null`: none. */
  let token: Promise<string | null> | undefined
  let signingIn: Promise<string | null> | undefined
  // A logout makes what began before it void.
  let generation = 0

  const readToken = async (): Promise<string | null> => {
    token ??= (async () => (await storage?.get()) || null)()
    try {
      return await token
    } catch (error) {
      // Read again next time.
      token = undefined
      throw error
    }
  }

  const signIn = (): Promise<string | null> => {
    if (signingIn) return signingIn
    const mine = renew(generation).finally(() => {
      if (signingIn === mine) signingIn = undefined
    })
    signingIn = mine
    return mine
  }
  const renew = async (startedIn: number): Promise<string | null> => {
    const fresh = await withLimit(timeout, login, () => new Error(`login took longer than ${timeout} ms`))
    if (startedIn !== generation) return null
    token = Promise.resolve(fresh)
    await storage?.set(fresh)
    return fresh
  }

  const send = (request: TransportRequest, next: Transport, current: string | null): Promise<TransportResponse> =>
    next(current === null ? request : { ...request, headers: mergeHeaders(request.headers, header(current)) })

  const session: Interceptor = async (request, next) => {
    if (!isOwnOrigin(request)) return next(request)
    const failed = (cause: unknown): never => {
      throw new LoginError(request, cause)
    }
    const sent = await (signingIn ?? readToken()).catch(failed)
    const sentIn = generation
    const response = await send(request, next, sent)
    // A refusal that a logout has overtaken stands.
    if (!isExpired(response) || sentIn !== generation) return response
    // Another request may have been refused first, and a new token be there already.
    const current = await readToken().catch(failed)
    const fresh = current !== null && current !== sent ? current : await signIn().catch(failed)
    // Logged out during the login, or nobody waits for it any more.
    if (fresh === null || request.signal.aborted) return response
    return send(request, next, fresh)
  }

  return Object.assign(session, {
    async logout() {
      generation += 1
      signingIn = undefined
      token = Promise.resolve(null)
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

/** `''` for a URL that is relative to the page. */
function originOf(url: string): string {
  return (/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? '').toLowerCase()
}
