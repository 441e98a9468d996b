/** Numbered timers that all end together; none starts after that. */
export interface Timers {
  set(callback: () => void, milliseconds: number): number
  clear(timer: number | undefined): void
  clearAll(): void
}

export function createTimers(): Timers {
  const running = new Map<number, ReturnType<typeof setTimeout>>()
  let last = 0
  let ended = false
  return {
    set(callback, milliseconds) {
      const timer = ++last
      // The app's promises go on after its end; what they start must not.
      if (ended) return timer
      // Looked up when it is called: a test's fake clock may have replaced it since.
      running.set(
        timer,
        setTimeout(() => {
          running.delete(timer)
          callback()
        }, milliseconds),
      )
      return timer
    },
    clear(timer) {
      if (timer === undefined) return
      clearTimeout(running.get(timer))
      running.delete(timer)
    },
    clearAll() {
      ended = true
      for (const timer of running.values()) clearTimeout(timer)
      running.clear()
    },
  }
}
