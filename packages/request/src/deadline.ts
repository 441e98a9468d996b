import { createAbort } from './abort/createAbort'
import { untilAborted } from './abort/untilAborted'
import { AbortError } from './errors/AbortError'
import { TimeoutError } from './errors/TimeoutError'
import type { Progress, StreamState, Transport } from './transport'

// Above this a timer fires at once, in every engine.
const LONGEST_TIMER = 2 ** 31 - 1
// Milliseconds: how late a timer is that slept, and how long the platform then has to say what it knows.
const SUSPENDED = 1000
const GRACE = 250

/**
 * Bounds each attempt and tells the transport to stop when the time is up or the caller aborts. It does not wait for the
 * transport: Taro reports neither reliably, and time-outs are one thing on every platform.
 */
export function withDeadline(transport: Transport): Transport {
  return async (request) => {
    const { signal, timeout } = request
    const attempt = createAbort()
    const abort = () => attempt.abort(new AbortError(request, signal.reason))
    const start = () => startTimer(timeout, () => attempt.abort(new TimeoutError(request)))
    let stopTimer: (() => void) | undefined = start()
    const onProgress = (progress: Progress) => {
      // Some platforms tell after the end, too.
      if (!stopTimer || attempt.signal.aborted) return
      stopTimer()
      stopTimer = start()
      request.onProgress?.(progress)
    }
    const endTimer = () => {
      stopTimer?.()
      stopTimer = undefined
    }
    const forget = () => signal.removeEventListener('abort', abort)
    signal.addEventListener('abort', abort)
    if (signal.aborted) abort()
    let stream: StreamState | undefined
    try {
      const send = async () => transport({ ...request, signal: attempt.signal, onProgress })
      const response = await untilAborted(attempt.signal, (reason) => reason, send)
      stream = response.stream
      return response
    } finally {
      if (stream) {
        void stream.ended.then(endTimer)
        void stream.closed.then(forget)
      } else {
        endTimer()
        forget()
      }
    }
  }
}

/** Settles as `work` does, or rejects with `toError()` when that takes longer than so many milliseconds. */
export function withLimit<T>(timeout: number, work: () => Promise<T>, toError: () => unknown): Promise<T> {
  const attempt = createAbort()
  const stopTimer = startTimer(timeout, () => attempt.abort())
  return untilAborted(attempt.signal, toError, async () => work()).finally(stopTimer)
}

/**
 * A timer that is far too late slept in the background with the whole app, and what the platform had to say meanwhile
 * (the response, or that it interrupted the request) is delivered after it: that is heard first.
 */
function startTimer(timeout: number, expire: () => void): () => void {
  if (timeout > LONGEST_TIMER) return () => {}
  const startedAt = Date.now()
  let timer = setTimeout(() => {
    const late = Date.now() - startedAt - timeout
    if (late < SUSPENDED) expire()
    else timer = setTimeout(expire, GRACE)
  }, timeout)
  return () => clearTimeout(timer)
}
