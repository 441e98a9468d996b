import type { RequestTarget } from '../transport'

/** What an error class tells its base: what every failure has, and the fields of its own. */
export interface RequestErrorFacts {
  readonly name: string
  /** @default false */
  readonly retryable?: boolean
  readonly retryAfter?: number | undefined
  readonly cause?: unknown
  readonly [field: string]: unknown
}

/**
 * What every failure of a request has. Tell the kinds apart by `name`: in code compiled to ES5 `instanceof` fails for
 * classes that extend Error.
 */
export abstract class RequestError extends Error {
  abstract override readonly name: string
  /** Where the request went, without headers and body: errors end in logs. */
  declare readonly request: RequestTarget
  /** Whether the same request may succeed later. Whether it is safe to send it twice depends on its method. */
  declare readonly retryable: boolean
  /** Milliseconds that the server asks to wait (`Retry-After`), counted from when its answer came. */
  declare readonly retryAfter: number | undefined
  /** The error that the platform, the parser or the caller gave. */
  declare readonly cause: unknown

  /** @param what The rest of the sentence that starts with the method and the URL. */
  constructor(request: RequestTarget, what: string, facts: RequestErrorFacts) {
    const { method, url, baseURL } = request
    super(`${method} ${withoutQuery(url)} ${what}`)
    // One call in place of an assignment for each field of each class.
    Object.assign(this, { retryable: false }, facts, {
      request: { method, url, baseURL },
    })
  }
}

/** Cuts the query and fragment off every URL in a text: they carry what must not be logged. */
export function withoutQuery(text: string): string {
  return text.replace(/[?#][^\s"'<>)]*/g, '')
}
