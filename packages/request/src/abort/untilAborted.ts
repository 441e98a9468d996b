import type { AbortSignalLike } from './AbortSignalLike'

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
    const abort = () => reject(toError(signal.reason))
    if (signal.aborted) {
      abort()
      return
    }
    const done = () => signal.removeEventListener('abort', abort)
    signal.addEventListener('abort', abort)
    work().then(
      (value) => {
        done()
        resolve(value)
      },
      (error: unknown) => {
        done()
        reject(error)
      },
    )
  })
}
