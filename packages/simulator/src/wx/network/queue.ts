/** A queue of calls: some run, the others wait. */
export interface CallQueue {
  /** Whether a call that comes now has to wait. */
  isFull(): boolean
  /** Runs `job` when there is room. @returns takes it out again, if it has not begun */
  add(job: () => Promise<void>): () => void
}

/** Lets `limit` calls run at a time; the others wait for their turn, in order. */
export function createCallQueue(limit: number): CallQueue {
  const waiting = new Set<() => Promise<void>>()
  let running = 0

  const next = (): void => {
    for (const job of waiting) {
      if (running >= limit) return
      waiting.delete(job)
      running++
      void job().finally(() => {
        running--
        next()
      })
    }
  }
  return {
    isFull: () => running >= limit,
    add(job) {
      waiting.add(job)
      next()
      return () => waiting.delete(job)
    },
  }
}
