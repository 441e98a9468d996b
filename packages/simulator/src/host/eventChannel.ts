import type { AppGate } from './appGate'
import { createEmitter } from './emitter'

/** What `getOpenerEventChannel()` and the `eventChannel` of `wx.navigateTo`'s result are: one channel, two ends. */
export interface EventChannel {
  on(name: string, listener: (...args: unknown[]) => void): void
  once(name: string, listener: (...args: unknown[]) => void): void
  off(name: string, listener?: (...args: unknown[]) => void): void
  emit(name: string, ...args: unknown[]): void
}

/** @param events the `events` of `wx.navigateTo` */
export function createEventChannel(gate: AppGate, events: Record<string, unknown> = {}): EventChannel {
  const emitter = createEmitter<Record<string, unknown[]>>()
  const listeners = new Map<unknown, (args: unknown[]) => void>()
  const channel: EventChannel = {
    on(name, listener) {
      const call = (args: unknown[]): void => gate.run(() => listener(...args))
      listeners.set(listener, call)
      emitter.on(name, call)
    },
    once(name, listener) {
      const stop = emitter.on(name, (args) => {
        stop()
        gate.run(() => listener(...args))
      })
    },
    off(name, listener) {
      emitter.off(name, listener ? listeners.get(listener) : undefined)
    },
    emit(name, ...args) {
      emitter.emit(name, args)
    },
  }
  for (const [name, listener] of Object.entries(events)) {
    if (typeof listener === 'function') channel.on(name, listener as (...args: unknown[]) => void)
  }
  return channel
}
