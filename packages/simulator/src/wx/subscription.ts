import type { HostContext } from '../host/context'
import type { HostSignals } from '../host/signals'

/** A pair of `wx.on…` and `wx.off…`: `off` without a listener removes all. */
export function subscription<TType extends keyof HostSignals>(
  { signals, gate }: HostContext,
  type: TType,
  toValue: (event: HostSignals[TType]) => unknown = (event) => event,
): { on(listener: unknown): void; off(listener?: unknown): void } {
  const stops = new Map<unknown, () => void>()
  return {
    on(listener) {
      if (typeof listener !== 'function' || stops.has(listener)) return
      stops.set(
        listener,
        signals.on(type, (event) => gate.run(() => listener(toValue(event)))),
      )
    },
    off(listener) {
      for (const [known, stop] of [...stops]) {
        if (listener !== undefined && listener !== known) continue
        stop()
        stops.delete(known)
      }
    },
  }
}
