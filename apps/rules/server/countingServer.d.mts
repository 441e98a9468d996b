/** A server that counts, and answers when and how a test wants it to. */
export interface CountingServer {
  url: string
  /** Requests of this key that have come in. */
  count(key: string): number
  /** Requests of this key get no answer until {@link release}. */
  hold(key: string): void
  release(key: string): void
  /** Requests of this key fail from now on; `false`: they succeed again. */
  fail(key: string, fails?: boolean): void
  /** Forgets all of it. */
  reset(): void
  close(): Promise<void>
}

/**
 * `/count/:key` answers how often it was asked, so that every answer is new; `/rows/same` a hundred rows that stay the
 * same, `/rows/changing` a hundred of which one is new each time.
 */
export function startCountingServer(): Promise<CountingServer>
