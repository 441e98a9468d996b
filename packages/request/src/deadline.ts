import { AbortController } from './abort/AbortController'
import { untilAborted } from './abort/untilAborted'
import { AbortError } from './errors/AbortError'
import { TimeoutError } from './errors/TimeoutError'
import type { Transport } from './transport'

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
    const attempt = new AbortController()
    const abort = () => attempt.abort(new AbortError(request, signal.reason))
    const stopTimer = startTimer(timeout, () => attempt.abort(new TimeoutError(request)))
    signal.addEventListener('abort', abort)
    if (signal.aborted) abort()
    try {
      const send = async () => transport({ ...request, signal: attempt.signal })
      return await untilAborted(attempt.signal, (reason) => reason, send)
    } finally {
      stopTimer()
      signal.removeEventListener('abort', abort)
    }
  }
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
