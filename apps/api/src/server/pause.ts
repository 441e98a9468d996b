import { setTimeout } from 'node:timers/promises'

/** Waits; false when the signal ended it early. Keeps no timer for a request whose connection is gone. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  setTimeout(milliseconds, true, { signal }).catch(() => false)
