/** A server that counts, and answers when and how a row wants it to. */
export interface BenchServer {
  url: string
  /** Requests of this key that have come in. */
  count(key: string): number
  /** Requests of all keys that have come in. */
  total(): number
  /** How many were there at a time, at most. */
  most(): number
  /** Requests of this key get no answer until {@link release}. */
  hold(key: string): void
  release(key: string): void
  /** No request gets an answer from now on, but by {@link answerHeld}. */
  holdAll(): void
  /** How many requests wait since {@link holdAll}; one whose client has left does not. */
  held(): number
  /** Answers those that wait; those that come afterwards wait as well. */
  answerHeld(): void
  /** Requests of this key, or of a method and a key (`POST same`), fail from now on; `false`: they succeed again. */
  fail(key: string, fails?: boolean): void
  /** Milliseconds that each answer takes from now on. */
  delay(milliseconds: number): void
  close(): Promise<void>
}

/**
 * `/count/:key` answers how often it was asked, so that every answer is new. `/rows/:key` is a hundred rows; of those of
 * `changing` one is new each time. `POST /rows/:key/:id` keeps a row's `isDone`. `/fault/html` is a page, `/fault/500` an
 * error, `/silent/:key` never answers; anything else is `{}`.
 */
export function startServer(): Promise<BenchServer>
