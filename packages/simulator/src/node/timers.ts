/** Numbered timers that all end together. */
export interface Timers {
  set(callback: () => void, milliseconds: number): number
  clear(timer: number | undefined): void
  clearAll(): void
}

export function createTimers(): Timers {
  const running = new Map<number, ReturnType<typeof setTimeout>>()
  let last = 0
  return {
    set(callback, milliseconds) {
      const timer = ++last
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
      for (const timer of running.values()) clearTimeout(timer)
      running.clear()
    },
  }
}
