import { setImmediate as nextTurn } from 'node:timers/promises'

/** Where the app's clock begins. */
export interface ClockOptions {
  /** The app's first moment: a date, or milliseconds since 1970. @default now */
  now?: Date | number | undefined
  /** It stands still from the start, until `advance` or `resume`. @default false */
  paused?: boolean | undefined
}

/**
 * The app's time. Its `Date`, its timers, the time-outs of its requests and the times of the records all go by this
 * clock; what waits in a test (`findByText`, `waitFor`) and the network go by the real one.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /**
   * Time stands still. What is due goes on: promises, timers of 0 ms, responses. Only what needs time to pass waits.
   * @throws Error while it is advanced
   */
  pause(): void
  /** Goes on in real time from where it stands. @throws Error while it is advanced */
  resume(): void
  /**
   * Lets time pass without waiting for it: each timer fires at its own moment, in order, and between two of them
   * promises and what came from the network have their turn. A request that is under way is not waited for: its answer
   * needs real time, so wait for what it shows, then advance again. Afterwards the clock stands or runs, as before.
   * @param milliseconds whole ones: what is beyond them is cut off
   * @throws Error when the milliseconds are no finite number from 0 on; when it is being advanced already; after 10 000
   * timers at one moment, as an app that sets one of 0 ms in each never comes to the next
   */
  advance(milliseconds: number): Promise<void>
}

/** A clock with its timers, for its owner. */
export interface Clockwork extends Clock {
  /** @returns the timer's number */
  set(callback: () => void, milliseconds: number): number
  clear(timer: number | undefined): void
  /** Ends all timers; none starts after that. */
  end(): void
}

interface Timer {
  at: number
  callback: () => void
  /** The real timer that fires it. None while the clock stands before its time. */
  real?: ReturnType<typeof setTimeout> | undefined
}

/** Timers at one moment. */
const LIMIT = 10_000
/** What fits into a real timer. */
const LONGEST = 2 ** 31 - 1

/**
 * A clock on real timers, until a test stops it: nothing changes for a test that does not. (The one of
 * `@sinonjs/fake-timers` either stands or is fed by an interval.)
 * @throws Error when `now` is no moment
 */
export function createClock({ now: start, paused = false }: ClockOptions = {}): Clockwork {
  if (start !== undefined && !Number.isFinite(Number(start))) {
    throw new Error(`clock.now: ${String(start)} is no moment. Give a date, or milliseconds since 1970.`)
  }
  const timers = new Map<number, Timer>()
  let last = 0
  let ended = false
  let advancing = false
  // `Date`, `setTimeout` and `clearTimeout` are looked up when they are called: a test's fake clock may have replaced
  // them since.
  const begun = Date.now()
  const first = start === undefined ? begun : Math.trunc(Number(start))
  let ahead = first - begun
  let standing = paused ? first : undefined
  const now = (): number => standing ?? Date.now() + ahead

  const fire = (id: number, { real, callback }: Timer): void => {
    clearTimeout(real)
    timers.delete(id)
    callback()
  }
  const arm = (id: number, timer: Timer, wait = Math.max(timer.at - now(), 0)): void => {
    clearTimeout(timer.real)
    const stands = standing !== undefined && wait > 0
    timer.real = stands ? undefined : setTimeout(() => fire(id, timer), wait)
  }
  const armAll = (): void => {
    for (const [id, timer] of timers) arm(id, timer)
  }
  const next = (end: number): [number, Timer] | undefined => {
    let found: [number, Timer] | undefined
    // They are in the order they were set: of those that are due together, the first is found.
    for (const entry of timers) if (found ? entry[1].at < found[1].at : entry[1].at <= end) found = entry
    return found
  }
  const refuseWhileAdvancing = (): void => {
    if (advancing) throw new Error('The clock is being advanced: await that first.')
  }

  return {
    now,
    pause() {
      refuseWhileAdvancing()
      standing = now()
      armAll()
    },
    resume() {
      refuseWhileAdvancing()
      ahead = now() - Date.now()
      standing = undefined
      armAll()
    },
    async advance(milliseconds) {
      checkDuration('advance', milliseconds)
      refuseWhileAdvancing()
      advancing = true
      const wasRunning = standing === undefined
      standing = now()
      const end = standing + Math.trunc(milliseconds)
      let atOnce = 0
      armAll()
      try {
        for (;;) {
          await nextTurn()
          const found = next(end)
          if (!found) break
          atOnce = found[1].at > standing ? 1 : atOnce + 1
          if (atOnce > LIMIT) {
            throw new Error(`advance: ${LIMIT} timers fired and no time passed. Does the app set one of 0 ms in each?`)
          }
          standing = Math.max(standing, found[1].at)
          fire(...found)
        }
        standing = end
      } finally {
        advancing = false
        if (wasRunning) {
          ahead = now() - Date.now()
          standing = undefined
        }
        armAll()
      }
    },
    set(callback, milliseconds) {
      const id = ++last
      // The app's promises go on after its end; what they start must not.
      if (ended) return id
      // Whole milliseconds, as a timer counts them: they become the time.
      const wait = milliseconds > 0 ? Math.trunc(Math.min(milliseconds, LONGEST)) : 0
      const timer: Timer = { at: now() + wait, callback }
      timers.set(id, timer)
      arm(id, timer, wait)
      return id
    },
    clear(id) {
      const timer = id === undefined ? undefined : timers.get(id)
      if (!timer) return
      clearTimeout(timer.real)
      timers.delete(id as number)
    },
    end() {
      ended = true
      for (const { real } of timers.values()) clearTimeout(real)
      timers.clear()
    },
  }
}

/** @throws Error when it is no finite number from 0 on */
export function checkDuration(name: string, milliseconds: number): void {
  if (milliseconds >= 0 && milliseconds < Number.POSITIVE_INFINITY) return
  throw new Error(`${name}: ${milliseconds} is no number of milliseconds from 0 on.`)
}
