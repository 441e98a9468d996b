import type { HostContext } from './context'
import { createMacrotaskPromise } from './macrotaskPromise'

/**
 * The app's timers: their callbacks pass the gate, so they report what they throw and wait while it is suspended. And
 * its `Promise`, where that is made of them.
 */
export function createTimers(context: HostContext): Record<string, unknown> {
  const { platform, gate, rules } = context
  const running = new Map<number, number>()
  let last = 0

  const start = (again: boolean, callback: unknown, milliseconds: unknown, args: unknown[]): number => {
    const id = ++last
    const delay = Math.max(Number(milliseconds) || 0, again ? 1 : 0)
    const fire = (): void => {
      gate.run(() => {
        // Cleared while it waited for the app to come back.
        if (!running.has(id)) return
        if (again) running.set(id, platform.setTimeout(fire, delay))
        else running.delete(id)
        if (typeof callback === 'function') callback(...args)
      })
    }
    running.set(id, platform.setTimeout(fire, delay))
    return id
  }
  const stop = (id: unknown): void => {
    if (typeof id !== 'number') return
    platform.clearTimeout(running.get(id))
    running.delete(id)
  }

  return {
    setTimeout: (callback: unknown, milliseconds?: unknown, ...args: unknown[]) =>
      start(false, callback, milliseconds, args),
    setInterval: (callback: unknown, milliseconds?: unknown, ...args: unknown[]) =>
      start(true, callback, milliseconds, args),
    clearTimeout: stop,
    clearInterval: stop,
    ...(rules.macrotaskPromises && { Promise: createMacrotaskPromise(context, (task) => start(false, task, 0, [])) }),
  }
}
