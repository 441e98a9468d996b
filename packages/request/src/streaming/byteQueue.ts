import { OverflowError } from '../errors/OverflowError'
import type { StreamState, TransportRequest } from '../transport'
import { createStream, END, type Stream } from './stream'

/** The platform's end of a stream, and what lies between it and the reader's. */
export interface ByteQueue {
  /** The reader's end: what a streaming step gives as a response's `content`. */
  readonly stream: Stream<Uint8Array>
  readonly state: StreamState
  push(bytes: Uint8Array): void
  /** The platform has no more. What is unread stays, before the error. */
  end(error?: unknown): void
  /** Takes what is unread, as if it had not come. */
  take(): Uint8Array[]
}

/**
 * Keeps what the platform has sent until it is read. No mini program can be told to wait, so what is too much for the
 * memory is an error; H5 has the same, so that it shows where it is developed. An abort does not wait for the reader.
 *
 * @param limit Bytes that may be unread.
 * @param stop Ends the platform's task: the reader left, or the stream failed with this error.
 */
export function createByteQueue(request: TransportRequest, limit: number, stop: (error?: unknown) => void): ByteQueue {
  const { signal } = request
  let chunks: Uint8Array[] = []
  let unread = 0
  let loaded = 0
  let isEnded = false
  let failure: unknown
  let wake = (): void => {}
  const [ended, setEnded] = createMoment()
  const [closed, setClosed] = createMoment()

  const end = (error?: unknown): void => {
    if (isEnded) return
    isEnded = true
    failure = error
    setEnded()
    wake()
  }
  const close = (error?: unknown): void => {
    signal.removeEventListener('abort', abort)
    setClosed()
    chunks = []
    failure = error
    if (isEnded) return
    end(error)
    stop(error)
  }
  const abort = (): void => close(signal.reason)
  const pull = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
    if (chunks.length === 0 && !isEnded) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    const value = chunks.shift()
    if (value) {
      unread -= value.length
      return { done: false, value }
    }
    const error = failure
    close()
    if (error !== undefined) throw error
    return END
  }
  signal.addEventListener('abort', abort)
  if (signal.aborted) abort()

  return {
    stream: createStream(pull, close),
    state: { ended, closed },
    end,
    push(bytes) {
      if (isEnded || bytes.length === 0) return
      loaded += bytes.length
      unread += bytes.length
      request.onProgress({ loaded })
      // One that is larger than the limit is in the memory anyway.
      if (unread > limit && chunks.length > 0) return close(new OverflowError(request, limit))
      chunks.push(bytes)
      wake()
    },
    take() {
      unread = 0
      loaded = 0
      return chunks.splice(0)
    },
  }
}

/** Something that happens once, and what makes it happen. */
function createMoment(): [moment: Promise<void>, happen: () => void] {
  let happen = (): void => {}
  const moment = new Promise<void>((resolve) => {
    happen = resolve
  })
  return [moment, happen]
}
