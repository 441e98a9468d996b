/**
 * The part of `AbortSignal` that this package reads. The browser's and Node's own signals, and the ponyfill exported
 * here, all have it.
 */
export interface AbortSignalLike {
  readonly aborted: boolean
  /** What `abort(reason)` was given; kept as the `cause` of the `AbortError`. */
  readonly reason?: unknown
  /** Calls the listener once the signal aborts; never if it has aborted already. */
  addEventListener(type: 'abort', listener: () => void): void
  /** Forgets a listener. */
  removeEventListener(type: 'abort', listener: () => void): void
}
