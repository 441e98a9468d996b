/** WeChat's limit of requests at a time; more wait for their turn (framework/ability/network). */
const LIMIT = 10

export interface RequestQueue {
  /** Whether a request that comes now has to wait. */
  isFull(): boolean
  /** Runs `job` when there is room. @returns takes it out again, if it has not begun */
  add(job: () => Promise<void>): () => void
}

export function createRequestQueue(): RequestQueue {
  const waiting = new Set<() => Promise<void>>()
  let running = 0

  const next = (): void => {
    for (const job of waiting) {
      if (running >= LIMIT) return
      waiting.delete(job)
      running++
      void job().finally(() => {
        running--
        next()
      })
    }
  }
  return {
    isFull: () => running >= LIMIT,
    add(job) {
      waiting.add(job)
      next()
      return () => waiting.delete(job)
    },
  }
}
