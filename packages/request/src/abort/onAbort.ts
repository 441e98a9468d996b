import type { AbortSignalLike } from './AbortSignalLike'

/** Calls the listener when the signal aborts, at once if it has already; gives what forgets it. */
export function onAbort(signal: AbortSignalLike, listener: () => void): () => void {
  if (signal.aborted) listener()
  else signal.addEventListener('abort', listener)
  return () => signal.removeEventListener('abort', listener)
}
