/**
 * Every call from the host into the app's code passes here: what it throws is reported, and while the app is
 * suspended the calls wait, in order (WeChat suspends the logic thread some seconds after the app went to the
 * background, and delivers events and callbacks on return: framework/runtime/operating-mechanism).
 */
export interface AppGate {
  /** Runs `call` now, or on return from suspension. */
  run(call: () => void): void
  suspend(): void
  resume(): void
  /** Lets nothing through any more. */
  close(): void
}

export function createAppGate(report: (error: unknown) => void): AppGate {
  let state: 'open' | 'suspended' | 'closed' = 'open'
  const waiting: (() => void)[] = []

  const run = (call: () => void): void => {
    if (state === 'closed') return
    if (state === 'suspended') {
      waiting.push(call)
      return
    }
    try {
      call()
    } catch (error) {
      report(error)
    }
  }

  return {
    run,
    suspend() {
      if (state === 'open') state = 'suspended'
    },
    resume() {
      if (state !== 'suspended') return
      state = 'open'
      for (const call of waiting.splice(0)) run(call)
    },
    close() {
      state = 'closed'
      waiting.length = 0
    },
  }
}
