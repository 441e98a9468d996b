import type { AbortSignalLike } from './AbortSignalLike'

/** What a listener of a ponyfilled signal is given. */
export interface AbortEvent {
  readonly type: 'abort'
  readonly target: AbortSignal
  readonly currentTarget: AbortSignal
}

type Handler = (this: AbortSignal, event: AbortEvent) => void
type Listener = Handler | { handleEvent(event: AbortEvent): void }

interface State {
  aborted: boolean
  reason: unknown
  listeners: Array<{ readonly listener: Listener; readonly once: boolean }>
  onabort: Handler | null
}

// Outside the object, so that nobody but the controller can abort a signal.
const states = new WeakMap<AbortSignal, State>()

/**
 * The web's `AbortSignal`, for platforms without one (no WeChat base library has it): listeners run in the order of
 * registration, each at most once; one that throws keeps neither the others nor `abort()` from finishing. It has no
 * `any`, `timeout` and `dispatchEvent`. A class, because the standard's interface is one.
 */
export class AbortSignal implements AbortSignalLike {
  constructor() {
    states.set(this, { aborted: false, reason: undefined, listeners: [], onabort: null })
  }

  /** A signal that is aborted already. */
  static abort(reason?: unknown): AbortSignal {
    const controller = new AbortController()
    controller.abort(reason)
    return controller.signal
  }

  get aborted(): boolean {
    return stateOf(this).aborted
  }

  /** What `abort(reason)` was given, or an Error named `AbortError`; `undefined` until then. */
  get reason(): unknown {
    return stateOf(this).reason
  }

  get onabort(): Handler | null {
    return stateOf(this).onabort
  }

  set onabort(handler: Handler | null) {
    const state = stateOf(this)
    state.onabort = typeof handler === 'function' ? handler : null
    // As with DOM handlers: replacing one keeps its turn among the listeners, clearing it gives the turn up.
    if (state.onabort) this.addEventListener('abort', callOnabort)
    else this.removeEventListener('abort', callOnabort)
  }

  /** Throws the reason if the signal is aborted. */
  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  /** As on the web: a listener is added once, and `once` removes it after its call. */
  addEventListener(type: 'abort', listener: Listener | null, options?: boolean | { readonly once?: boolean }): void {
    const { listeners } = stateOf(this)
    if (type !== 'abort' || !listener || listeners.some((entry) => entry.listener === listener)) return
    listeners.push({ listener, once: typeof options === 'object' && options.once === true })
  }

  /** Forgets a listener, also while listeners are being called. */
  removeEventListener(type: 'abort', listener: Listener | null): void {
    const state = stateOf(this)
    if (type === 'abort') state.listeners = state.listeners.filter((entry) => entry.listener !== listener)
  }

  get [Symbol.toStringTag](): string {
    return 'AbortSignal'
  }
}

/** The web's `AbortController`, for platforms without one. */
export class AbortController {
  readonly signal: AbortSignal = new AbortSignal()

  /** Aborts the signal; a second call changes nothing. */
  abort(reason: unknown = createAbortReason()): void {
    const { signal } = this
    const state = stateOf(signal)
    if (state.aborted) return
    state.aborted = true
    state.reason = reason
    const event: AbortEvent = { type: 'abort', target: signal, currentTarget: signal }
    for (const entry of state.listeners.slice()) {
      // A listener may remove a later one.
      if (!state.listeners.includes(entry)) continue
      if (entry.once) signal.removeEventListener('abort', entry.listener)
      dispatch(entry.listener, event)
    }
  }

  get [Symbol.toStringTag](): string {
    return 'AbortController'
  }
}

function callOnabort(this: AbortSignal, event: AbortEvent): void {
  this.onabort?.(event)
}

function dispatch(listener: Listener, event: AbortEvent): void {
  try {
    if (typeof listener === 'function') listener.call(event.target, event)
    else listener.handleEvent(event)
  } catch (error) {
    // Reported as uncaught, as the standard asks.
    setTimeout(() => {
      throw error
    }, 0)
  }
}

function createAbortReason(): Error {
  const error = new Error('signal is aborted without reason')
  error.name = 'AbortError'
  return Object.assign(error, { code: 20 })
}

function stateOf(signal: AbortSignal): State {
  const state = states.get(signal)
  if (!state) throw new TypeError('Illegal invocation')
  return state
}
