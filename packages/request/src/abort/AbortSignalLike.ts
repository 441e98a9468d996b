/**
 * The part of `AbortSignal` that this package reads. The browser's and Node's own signals, and the ponyfill exported
 * here, all have it.
 */
export interface AbortSignalLike {
  readonly aborted: boolean
  /** What `abort(reason)` was given; kept as the `cause` of the `AbortError`. */
  readonly reason?: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}
