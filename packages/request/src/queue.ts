import { AbortError } from './errors/AbortError'
import type { Interceptor, TransportResponse } from './transport'

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
  readonly start: (isBackground: boolean) => void
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
    while (waiting.size > 0 && running < queue.limit) {
      const next = choose(ready())
      if (!next) return
      starts += 1
      next.entry.start(next.priority < 0)
    }
  }

  /** What may start now. A priority that throws fails its own request. */
  function ready(): Candidate[] {
    const candidates: Candidate[] = []
    const isBackgroundFull = inBackground >= Math.max(1, queue.limit - RESERVED)
    for (const entry of [...waiting]) {
      try {
        const priority = Number(typeof entry.priority === 'function' ? entry.priority() : entry.priority) || 0
        if (priority >= 0 || !isBackgroundFull) candidates.push({ entry, priority })
      } catch (error) {
        entry.fail(error)
      }
    }
    return candidates
  }

  function choose(candidates: readonly Candidate[]): Candidate | undefined {
    if (starts % OLDEST_EVERY === OLDEST_EVERY - 1) return candidates[0]
    let best = candidates[0]
    for (const candidate of candidates) if (best && candidate.priority > best.priority) best = candidate
    return best
  }

  const enter: Interceptor = (request, next) =>
    new Promise<TransportResponse>((resolve, reject) => {
      const { signal, priority } = request
      const leave = (): void => {
        waiting.delete(entry)
        signal.removeEventListener('abort', abort)
      }
      const fail = (error: unknown): void => {
        leave()
        reject(error)
      }
      const abort = (): void => fail(new AbortError(request, signal.reason))
      const start = (isBackground: boolean): void => {
        leave()
        running += 1
        inBackground += Number(isBackground)
        const release = (): void => {
          running -= 1
          inBackground -= Number(isBackground)
          startNext()
        }
        // On the wire an abort is the transport's business.
        const send = async () => next(request)
        const settle = (response: TransportResponse) => {
          resolve(response)
          return response.stream?.ended
        }
        send().then(settle, reject).then(release)
      }
      const entry: Entry = { priority, start, fail }
      signal.addEventListener('abort', abort)
      if (signal.aborted) return abort()
      waiting.add(entry)
      startNext()
    })
  const queue: Queue = Object.assign(enter, { limit })
  return queue
}

interface Candidate {
  readonly entry: Entry
  readonly priority: number
}
