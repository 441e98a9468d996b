import type { AbortSignalLike } from './AbortSignalLike'

/** An abort of our own: as much of the web's as this package and its transports read. */
export interface Abort {
  readonly signal: AbortSignalLike
  /** A second call changes nothing. */
  abort(reason?: unknown): void
}

export function createAbort(): Abort {
  const listeners = new Set<() => void>()
  const signal = {
    aborted: false,
    reason: undefined as unknown,
    addEventListener(_type: 'abort', listener: () => void): void {
      listeners.add(listener)
    },
    removeEventListener(_type: 'abort', listener: () => void): void {
      listeners.delete(listener)
    },
  }
  return {
    signal,
    abort(reason) {
      if (signal.aborted) return
      signal.aborted = true
      signal.reason = reason
      for (const listener of listeners) listener()
    },
  }
}
