import type { AppInstance } from './appInstance'
import type { Emitter } from './emitter'
import type { AppError, HostEvents } from './records'
import type { HostSignals } from './signals'

/** Turns what went wrong into records, and tells the app of it as WeChat does. */
export interface ErrorReports {
  /** The app's code threw and nobody caught it: `App.onError`, `wx.onError`. */
  exception(error: unknown): void
  /** `App.onUnhandledRejection`, `wx.onUnhandledRejection`. */
  rejection(reason: unknown, promise: unknown): void
  /** Something called the app's `onError`. */
  heard(message: unknown): void
  add(error: AppError): void
}

export function createErrorReports(
  events: Emitter<HostEvents>,
  signals: Emitter<HostSignals>,
  app: () => AppInstance,
): ErrorReports {
  // The host's own call of onError is the same error once more, not a second one.
  let telling = false
  const add = (error: AppError): void => {
    events.emit('error', error)
  }
  const guarded = (tell: () => void): void => {
    if (telling) return
    telling = true
    try {
      tell()
    } catch (error) {
      add({ kind: 'exception', ...describe(error) })
    } finally {
      telling = false
    }
  }
  return {
    add,
    exception(error) {
      const facts = describe(error)
      add({ kind: 'exception', ...facts })
      guarded(() => {
        const text = facts.stack ?? facts.message
        app().call('onError', text)
        signals.emit('appError', { message: facts.message, stack: facts.stack ?? '' })
      })
    },
    rejection(reason, promise) {
      add({ kind: 'unhandledRejection', ...describe(reason) })
      guarded(() => {
        app().call('onUnhandledRejection', { reason, promise })
        signals.emit('unhandledRejection', { reason, promise })
      })
    },
    heard(message) {
      if (!telling) add({ kind: 'App.onError', ...describe(message) })
    },
  }
}

/** An error of any realm, or whatever else was thrown, as text. */
export function describe(error: unknown): { message: string; stack?: string } {
  if (typeof error !== 'object' || error === null) return { message: String(error) }
  const { message, stack, errMsg } = error as { message?: unknown; stack?: unknown; errMsg?: unknown }
  const text = message ?? errMsg ?? safeJson(error)
  return { message: String(text), ...(typeof stack === 'string' ? { stack } : {}) }
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return String(value)
  }
}
