import type { HostContext } from '../../host/context'

/** What a request tells its task's listeners. */
export interface TaskEvents {
  headersReceived(result: Record<string, unknown>): void
  chunkReceived(result: Record<string, unknown>): void
}

/** The `RequestTask` that `wx.request` returns: an object of the app's realm. */
export function createTask({ gate, realm }: HostContext, abort: () => void): { task: unknown; tell: TaskEvents } {
  const headers = createListeners()
  const chunks = createListeners()
  const teller = (listeners: ReturnType<typeof createListeners>) => (result: Record<string, unknown>) => {
    for (const listener of [...listeners.all]) gate.run(() => listener(Object.assign(realm.newObject(), result)))
  }
  const task = Object.assign(realm.newObject(), {
    abort,
    onHeadersReceived: headers.add,
    offHeadersReceived: headers.remove,
    onChunkReceived: chunks.add,
    offChunkReceived: chunks.remove,
  })
  return { task, tell: { headersReceived: teller(headers), chunkReceived: teller(chunks) } }
}

type Listener = (result: unknown) => void

function createListeners(): { all: Set<Listener>; add(listener: unknown): void; remove(listener?: unknown): void } {
  const all = new Set<Listener>()
  return {
    all,
    add(listener) {
      if (typeof listener === 'function') all.add(listener as Listener)
    },
    remove(listener) {
      if (listener === undefined) all.clear()
      else all.delete(listener as Listener)
    },
  }
}
