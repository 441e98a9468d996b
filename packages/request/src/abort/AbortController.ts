import type { AbortSignalLike } from './AbortSignalLike'

/** What a listener of a ponyfilled signal is given. */
export interface AbortEvent {
  readonly type: 'abort'
  readonly target: AbortSignal
  readonly currentTarget: AbortSignal
}

type Handler = (this: AbortSignal, event: AbortEvent) => void
type Listener = Handler | { handleEvent(event: AbortEvent): void }

/**
 * The web's `AbortSignal`, for platforms without one (no WeChat base library has it): `onabort` and then the listeners run
 * in the order of registration, each at most once; one that throws keeps neither the others nor `abort()` from finishing.
 * It has no static `abort`, `any` and `timeout`, and no `dispatchEvent`. A class, because the standard's interface is one.
 */
export class AbortSignal implements AbortSignalLike {
  readonly aborted: boolean = false
  /** What `abort(reason)` was given, or an Error named `AbortError`; `undefined` until then. */
  readonly reason: unknown = undefined
  onabort: Handler | null = null
  /** @internal */
  readonly listeners: Set<Listener | null> = new Set()

  /** Throws the reason if the signal is aborted. */
  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  /** As on the web: a listener is added once. It is called once at most, whatever its options say. */
  addEventListener(type: 'abort', listener: Listener | null, _options?: boolean | { readonly once?: boolean }): void {
    if (type === 'abort') this.listeners.add(listener)
  }

  /** Forgets a listener, also while listeners are being called. */
  removeEventListener(_type: 'abort', listener: Listener | null): void {
    this.listeners.delete(listener)
  }
}

/** The web's `AbortController`, for platforms without one. */
export class AbortController {
  readonly signal: AbortSignal = new AbortSignal()

  /** Aborts the signal; a second call changes nothing. */
  abort(reason: unknown = createAbortReason()): void {
    const { signal } = this
    if (signal.aborted) return
    Object.assign(signal, { aborted: true, reason })
    dispatch(signal.onabort, signal)
    for (const listener of [...signal.listeners]) {
      // A listener may remove a later one.
      if (signal.listeners.delete(listener)) dispatch(listener, signal)
    }
  }
}

function dispatch(listener: Listener | null, signal: AbortSignal): void {
  const event: AbortEvent = { type: 'abort', target: signal, currentTarget: signal }
  try {
    if (typeof listener === 'function') listener.call(signal, event)
    else listener?.handleEvent(event)
  } catch (error) {
    // Reported as uncaught, as the standard asks.
    setTimeout(() => {
      throw error
    }, 0)
  }
}

function createAbortReason(): Error {
  return Object.assign(new Error('aborted'), { name: 'AbortError' })
}
