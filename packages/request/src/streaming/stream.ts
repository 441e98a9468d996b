/**
 * What comes piece by piece: `for await (const piece of stream)`, or `next()` until it says `done`. Leaving the loop, or
 * `return()`, closes the connection. What goes wrong on the way rejects `next()`, once.
 */
export interface Stream<T> extends AsyncIterableIterator<T> {
  /** The next piece, or the end. Rejects once with what went wrong. */
  next(): Promise<IteratorResult<T, undefined>>
  /** Closes the connection; what is unread is dropped. */
  return(): Promise<IteratorResult<T, undefined>>
  /** Itself. */
  [Symbol.asyncIterator](): Stream<T>
}

/** The end of a stream. */
export const END: IteratorReturnResult<undefined> = { done: true, value: undefined }

/**
 * A stream over something that may be asked for one piece at a time.
 *
 * @param pull Gives the next piece, or {@link END}.
 * @param close Is called when nobody wants more, also after `pull` has rejected.
 */
export function createStream<T>(pull: () => Promise<IteratorResult<T, undefined>>, close: () => void): Stream<T> {
  let turn: Promise<unknown> = Promise.resolve()
  let isOver = false
  const end = (): void => {
    isOver = true
    close()
  }
  const stream: object = {
    next() {
      const piece = turn.then(() => (isOver ? END : pull()))
      turn = piece.catch(end)
      return piece
    },
    return() {
      end()
      return Promise.resolve(END)
    },
    // Old systems have no such symbol: loops that Babel compiled, as Taro does, look for this name then.
    [(Symbol.asyncIterator as typeof Symbol.asyncIterator | undefined) || '@@asyncIterator']: () => stream,
  }
  // The compiler cannot follow a computed name.
  return stream as Stream<T>
}
