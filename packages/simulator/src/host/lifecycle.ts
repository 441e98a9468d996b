import type { HostContext } from './context'
import type { HostSignals } from './signals'

/** Calls a method of the app's own object, if there is an app and it has it, and records that. */
export function tellApp({ app, gate, lifecycle }: HostContext, name: string, ...args: unknown[]): void {
  gate.run(() => {
    // An independent subpackage runs without it.
    if (!app.get()) return
    lifecycle('App', name)
    app.call(name, ...args)
  })
}

/**
 * Fires an event that `wx.on…` listens to, and records that.
 * @param path of the page that it is about
 * @returns how many heard it
 */
export function tellWx<TType extends keyof HostSignals>(
  { gate, signals, lifecycle }: HostContext,
  type: TType,
  event: HostSignals[TType],
  path?: string,
): number {
  let heard = 0
  gate.run(() => {
    lifecycle('wx', `on${type.slice(0, 1).toUpperCase()}${type.slice(1)}`, path)
    heard = signals.emit(type, event)
  })
  return heard
}
