import type { HostContext } from '../../host/context'

/** A task that an API of the network returns, and the way to its listeners. */
export interface Task<TEvent extends string> {
  /** An object of the app's realm. */
  task: Record<string, unknown>
  /** Calls the listeners of `on<event>` with a result of the app's realm. */
  tell(event: TEvent, fields: Record<string, unknown>): void
}

/**
 * Makes a task with methods of its own, and `on…` for each event.
 * @param canLeave with `off…` too, which a `SocketTask` lacks
 */
export function createTask<TEvent extends string>(
  { gate, realm }: HostContext,
  events: readonly TEvent[],
  methods: Record<string, unknown>,
  canLeave = true,
): Task<TEvent> {
  const task = Object.assign(realm.newObject(), methods)
  const listeners = new Map<TEvent, Set<Listener>>()
  for (const event of events) {
    const all = new Set<Listener>()
    listeners.set(event, all)
    task[`on${event}`] = (listener: unknown): void => {
      if (typeof listener === 'function') all.add(listener as Listener)
    }
    if (!canLeave) continue
    task[`off${event}`] = (listener?: unknown): void => {
      if (listener === undefined) all.clear()
      else all.delete(listener as Listener)
    }
  }
  return {
    task,
    tell(event, fields) {
      for (const listener of [...(listeners.get(event) ?? [])]) {
        gate.run(() => listener(Object.assign(realm.newObject(), fields)))
      }
    },
  }
}

type Listener = (result: unknown) => void
