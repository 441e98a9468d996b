import type { AppInstance } from './appInstance'
import type { Emitter } from './emitter'
import type { HostEvents } from './hostEvents'
import type { AppError, Recorded } from './records'
import type { HostSignals } from './signals'
import type { Realm } from './types'

/** Turns what went wrong into records, and tells the app of it as WeChat does. */
export interface ErrorReports {
  /** The app's code threw and nobody caught it: `App.onError`, `wx.onError`. */
  exception(error: unknown): void
  /** `App.onUnhandledRejection`, `wx.onUnhandledRejection`. */
  rejection(reason: unknown, promise: unknown): void
  /** Something called the app's `onError`. */
  heard(message: unknown): void
  add(error: Omit<AppError, keyof Recorded>): void
}

export function createErrorReports({
  events,
  signals,
  stamp,
  realm,
  app,
}: {
  events: Emitter<HostEvents>
  signals: Emitter<HostSignals>
  stamp: () => Recorded
  realm: Realm
  app: () => AppInstance
}): ErrorReports {
  // The host's own call of onError is the same error once more, not a second one.
  let telling = false
  const add: ErrorReports['add'] = (error) => {
    events.emit('error', { ...stamp(), ...error })
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
        app().call('onUnhandledRejection', Object.assign(realm.newObject(), { reason, promise }))
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
