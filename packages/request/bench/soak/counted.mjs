/** A number of things that come and go. */
export function createCount() {
  const count = { now: 0, most: 0 }
  return Object.assign(count, {
    add(change) {
      count.now += change
      count.most = Math.max(count.most, count.now)
    },
  })
}

/** Timers that are counted until they fire or are cleared. */
export function countedTimers(count) {
  const alive = new Set()
  const forget = (timer) => {
    if (alive.delete(timer)) count.add(-1)
  }
  return {
    setTimeout(callback, milliseconds, ...values) {
      const timer = setTimeout(() => {
        forget(timer)
        callback(...values)
      }, milliseconds)
      alive.add(timer)
      count.add(1)
      return timer
    },
    clearTimeout(timer) {
      clearTimeout(timer)
      forget(timer)
    },
  }
}

/** An abort whose signal's listeners are counted. As on the web, one that was called stays until it is removed. */
export function countedAbort(count) {
  const listeners = new Set()
  const signal = {
    aborted: false,
    reason: undefined,
    addEventListener(_type, listener) {
      if (listeners.size !== listeners.add(listener).size) count.add(1)
    },
    removeEventListener(_type, listener) {
      if (listeners.delete(listener)) count.add(-1)
    },
  }
  return {
    signal,
    abort(reason) {
      if (signal.aborted) return
      Object.assign(signal, { aborted: true, reason })
      for (const listener of [...listeners]) listener()
    },
  }
}
