import type { AbortSignalLike } from './AbortSignalLike'
import { onAbort } from './onAbort'

/**
 * Settles as `work` does, or rejects with `toError(signal.reason)` at once when the signal aborts: whatever `work` does
 * after that is its own business.
 */
export function untilAborted<T>(
  signal: AbortSignalLike,
  toError: (reason: unknown) => unknown,
  work: () => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const forget = onAbort(signal, () => reject(toError(signal.reason)))
    if (signal.aborted) return forget()
    work().then(resolve, reject).then(forget)
  })
}
