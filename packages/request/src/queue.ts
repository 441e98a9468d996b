import { onAbort } from './abort/onAbort'
import { AbortError } from './errors/AbortError'
import { evaluate } from './evaluate'
import { afterwards, type Interceptor } from './transport'

/**
 * What goes first when requests wait: the higher number. A function is asked whenever a slot is free, so that what was a
 * prefetch is one no longer once a page shows it. Below 0 is work that nobody waits for.
 */
export type Priority = number | (() => number)

/** The innermost interceptor of a transport: holds each request until it may go to the wire. */
export interface Queue extends Interceptor {
  /** Requests at a time; `Infinity` for no limit. Lowered, it holds for what starts from then on. */
  limit: number
}

/** Slots that work below priority 0 leave free, so that what a user does next finds one. */
const RESERVED = 2
/** One start in so many goes to whoever has waited longest: everybody's turn comes, whatever its priority. */
const OLDEST_EVERY = 4

interface Entry {
  readonly priority: Priority
  /** @param background 1 for work that nobody waits for, else 0 */
  readonly start: (background: number) => void
  readonly fail: (error: unknown) => void
}

/** @param limit requests at a time */
export function createQueue(limit: number): Queue {
  // Oldest first.
  const waiting = new Set<Entry>()
  let running = 0
  let inBackground = 0
  let starts = 0

  function startNext(): void {
    while (running < queue.limit) {
      const isBackgroundFull = inBackground >= Math.max(1, queue.limit - RESERVED)
      const isTurnOfOldest = starts % OLDEST_EVERY === OLDEST_EVERY - 1
      let best: Entry | undefined
      let highest = 0
      for (const entry of waiting) {
        const priority = priorityOf(entry)
        // One whose priority has thrown is out.
        if ((priority < 0 && isBackgroundFull) || !waiting.has(entry)) continue
        if (!best || (priority > highest && !isTurnOfOldest)) {
          best = entry
          highest = priority
        }
      }
      if (!best) return
      starts += 1
      best.start(Number(highest < 0))
    }
  }

  const enter: Interceptor = (request, next) =>
    new Promise((resolve, reject) => {
      const { signal, priority } = request
      let forget = () => {}
      const leave = () => {
        waiting.delete(entry)
        forget()
      }
      const fail = (error: unknown) => {
        leave()
        reject(error)
      }
      const start = (background: number) => {
        // On the wire an abort is the transport's business.
        leave()
        running += 1
        inBackground += background
        const release = () => {
          running -= 1
          inBackground -= background
          startNext()
        }
        const send = async () => next(request)
        const response = send()
        resolve(response)
        afterwards(response, 'ended', release)
      }
      const entry: Entry = { priority, start, fail }
      waiting.add(entry)
      forget = onAbort(signal, () => fail(new AbortError(request, signal.reason)))
      startNext()
    })
  const queue: Queue = Object.assign(enter, { limit })
  return queue
}

/** One that throws fails its own request. */
function priorityOf({ priority, fail }: Entry): number {
  try {
    return Number(evaluate(priority)) || 0
  } catch (error) {
    fail(error)
    return Number.NEGATIVE_INFINITY
  }
}
