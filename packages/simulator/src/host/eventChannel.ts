import type { HostContext } from './context'

/** What `getOpenerEventChannel()` and the `eventChannel` of `wx.navigateTo`'s result are: one channel, two ends. */
export interface EventChannel {
  on(name: string, listener: Listener): void
  once(name: string, listener: Listener): void
  /** Removes one listener of the event, or all. */
  off(name: string, listener?: Listener): void
  emit(name: string, ...args: unknown[]): void
}

type Listener = (...args: unknown[]) => void

interface Entry {
  listener: Listener
  isOnce: boolean
}

/**
 * @param events the `events` of `wx.navigateTo`
 * @returns an object of the app's realm
 */
export function createEventChannel(
  { gate, realm }: Pick<HostContext, 'gate' | 'realm'>,
  events: Record<string, unknown> = {},
): EventChannel {
  const entries = new Map<string, Entry[]>()
  const add = (name: string, entry: Entry): void => void entries.set(name, [...(entries.get(name) ?? []), entry])
  const remove = (name: string, isGone: (entry: Entry) => boolean): void =>
    void entries.set(name, entries.get(name)?.filter((entry) => !isGone(entry)) ?? [])
  const channel: EventChannel = {
    on: (name, listener) => add(name, { listener, isOnce: false }),
    once: (name, listener) => add(name, { listener, isOnce: true }),
    off: (name, listener) => remove(name, (entry) => listener === undefined || listener === entry.listener),
    emit(name, ...args) {
      const told = entries.get(name) ?? []
      remove(name, ({ isOnce }) => isOnce)
      for (const { listener } of told) gate.run(() => listener(...args))
    },
  }
  for (const [name, listener] of Object.entries(events)) {
    if (typeof listener === 'function') channel.on(name, listener as Listener)
  }
  return Object.assign(realm.newObject(), channel)
}
