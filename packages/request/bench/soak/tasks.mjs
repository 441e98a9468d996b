import { createCount } from './counted.mjs'

/**
 * Makes what `wx.request` returns, and counts what is alive of it.
 *
 * A task dies when it has called `success` or `fail`; one that the app has aborted may take its time, as on phones.
 */
export function createTasks() {
  const alive = createCount()
  /** Alive, and not aborted. */
  const inUse = createCount()
  const listeners = createCount()

  function createTask(options) {
    const timers = new Set()
    const heard = { headers: new Set(), chunk: new Set() }
    let isAlive = true
    let isGivenUp = false
    alive.add(1)
    inUse.add(1)
    const giveUp = () => {
      if (!isGivenUp) inUse.add(-1)
      isGivenUp = true
    }
    const die = () => {
      isAlive = false
      alive.add(-1)
      giveUp()
      listeners.add(-heard.headers.size - heard.chunk.size)
      timers.forEach(clearTimeout)
    }
    const listen = (set) => (listener) => {
      set.add(listener)
      listeners.add(1)
    }
    const task = {
      options,
      /** What becomes of it when the app aborts it: it 'fails', 'goes on' or 'is mute'. */
      onAbort: 'fails',
      /** Told how it ended, unless the app has given it up. */
      onEnd: () => {},
      later: (milliseconds, step) => void timers.add(setTimeout(step, milliseconds)),
      headers: (result) => heard.headers.forEach((listener) => void listener(result)),
      chunk: (data) => heard.chunk.forEach((listener) => void listener({ data })),
      end(callback, result, outcome) {
        if (!isAlive) return
        if (!isGivenUp) task.onEnd(outcome)
        die()
        options[callback](result)
        options.complete(result)
      },
      /** What the app gets. */
      native: {
        abort() {
          if (!isAlive || isGivenUp) return
          giveUp()
          if (task.onAbort === 'is mute') die()
          if (task.onAbort === 'fails') task.later(0, () => task.end('fail', { errMsg: 'request:fail abort' }))
        },
        onHeadersReceived: listen(heard.headers),
        onChunkReceived: listen(heard.chunk),
      },
    }
    return task
  }

  return { createTask, alive, inUse, listeners }
}
