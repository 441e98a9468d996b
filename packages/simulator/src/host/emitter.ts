/** Listeners by event type. */
export interface Emitter<TEvents> {
  /** @returns the listener's clean-up. */
  on<TType extends keyof TEvents>(type: TType, listener: (event: TEvents[TType]) => void): () => void
  /** @returns how many listeners heard it. */
  emit<TType extends keyof TEvents>(type: TType, event: TEvents[TType]): number
}

export function createEmitter<TEvents>(): Emitter<TEvents> {
  const listeners: { [TType in keyof TEvents]?: Set<(event: TEvents[TType]) => void> } = {}
  return {
    on(type, listener) {
      let set = listeners[type]
      if (!set) listeners[type] = set = new Set()
      set.add(listener)
      return () => listeners[type]?.delete(listener)
    },
    emit(type, event) {
      const heard = [...(listeners[type] ?? [])]
      for (const listener of heard) listener(event)
      return heard.length
    },
  }
}
