import type { RequestTarget } from '../transport'

/** What an error class tells its base. */
export interface RequestErrorFacts {
  /** The rest of the sentence that starts with the method and the URL. */
  readonly what: string
  /** @default false */
  readonly retryable?: boolean
  readonly retryAfter?: number | undefined
  readonly cause?: unknown
}

/**
 * What every failure of a request has. Tell the kinds apart by `name`: in code compiled to ES5 `instanceof` fails for
 * classes that extend Error.
 */
export abstract class RequestError extends Error {
  abstract override readonly name: string
  /** Where the request went, without headers and body: errors end in logs. */
  readonly request: RequestTarget
  /** Whether the same request may succeed later. Whether it is safe to send it twice depends on its method. */
  readonly retryable: boolean
  /** Milliseconds that the server asks to wait (`Retry-After`), counted from when its answer came. */
  readonly retryAfter: number | undefined
  /** The error that the platform, the parser or the caller gave. */
  readonly cause: unknown

  constructor(request: RequestTarget, { what, retryable = false, retryAfter, cause }: RequestErrorFacts) {
    super(`${request.method} ${withoutQuery(request.url)} ${what}`)
    this.request = { method: request.method, url: request.url, baseURL: request.baseURL }
    this.retryable = retryable
    this.retryAfter = retryAfter
    this.cause = cause
  }
}

/** Cuts the query and fragment off every URL in a text: they carry what must not be logged. */
export function withoutQuery(text: string): string {
  return text.replace(/[?#][^\s"'<>)]*/g, '')
}
