import { isRequestError } from '@taro-query/request'

/** TanStack's own limit for the wait between two attempts. */
const LONGEST_WAIT = 30_000

/** Whether the same request may succeed later. A client's `unwrap` may throw anything: then nothing is known of it. */
export function isRetryable(error: unknown): boolean {
  return isRequestError(error) && error.retryable && toRetryAfter(error) <= LONGEST_WAIT
}

/** 1, 2, 4 … s as TanStack's, or later if the server asks for it. */
export function retryDelay(failureCount: number, error: unknown): number {
  return Math.max(toRetryAfter(error), Math.min(1000 * 2 ** failureCount, LONGEST_WAIT))
}

function toRetryAfter(error: unknown): number {
  return (isRequestError(error) && error.retryAfter) || 0
}
