import { createAbort } from './abort/createAbort'
import { onAbort } from './abort/onAbort'
import { untilAborted } from './abort/untilAborted'
import { AbortError } from './errors/AbortError'
import { TimeoutError } from './errors/TimeoutError'
import { afterwards, type Progress, type Transport } from './transport'

// Above this a timer fires at once, in every engine. It is 25 days: as good as none.
const LONGEST_TIMER = 2 ** 31 - 1
// Milliseconds: how late a timer is that slept, and how long the platform then has to say what it knows.
const SUSPENDED = 1000
const GRACE = 250

/**
 * Bounds each attempt and tells the transport to stop when the time is up or the caller aborts. It does not wait for the
 * transport: Taro reports neither reliably, and time-outs are one thing on every platform.
 */
export function withDeadline(transport: Transport): Transport {
  return (request) => {
    const { signal, timeout } = request
    const attempt = createAbort()
    const expire = () => attempt.abort(new TimeoutError(request))
    let stopTimer = startTimer(timeout, expire)
    let isOver = false
    const onProgress = (progress: Progress) => {
      // Some platforms tell after the end, too.
      if (isOver) return
      stopTimer()
      stopTimer = startTimer(timeout, expire)
      request.onProgress(progress)
    }
    const end = () => {
      isOver = true
      stopTimer()
    }
    const forget = onAbort(signal, () => attempt.abort(new AbortError(request, signal.reason)))
    const send = async () => transport({ ...request, signal: attempt.signal, onProgress })
    const response = untilAborted(attempt.signal, (reason) => reason, send)
    // A stream goes on after its headers.
    afterwards(response, 'ended', end)
    afterwards(response, 'closed', forget)
    return response
  }
}

/** Settles as `work` does, or rejects when that takes longer than so many milliseconds. */
export function withLimit<T>(timeout: number, work: () => Promise<T>, message: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const result = work()
    const stopTimer = startTimer(timeout, () => reject(new Error(message)))
    result.then(resolve, reject).then(stopTimer)
  })
}

/**
 * A timer that is far too late slept in the background with the whole app, and what the platform had to say meanwhile
 * (the response, or that it interrupted the request) is delivered after it: that is heard first.
 */
function startTimer(timeout: number, expire: () => void): () => void {
  const dueAt = Date.now() + timeout
  const check = () => {
    if (Date.now() - dueAt < SUSPENDED) expire()
    else timer = setTimeout(expire, GRACE)
  }
  let timer = timeout > LONGEST_TIMER ? undefined : setTimeout(check, timeout)
  return () => clearTimeout(timer)
}
