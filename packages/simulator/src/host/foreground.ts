import type { HostContext } from './context'
import { tellApp, tellWx } from './lifecycle'
import type { PageStack } from './pageStack'

/** The app going to the background and coming back. */
export interface Foreground {
  hide(): void
  /** @throws Error when it was suspended so long that WeChat has destroyed it */
  show(): void
  /** Milliseconds that its code may still run in the background. 0 when it is suspended, and in the foreground. */
  timeToSuspension(): number
  /** It was suspended so long that WeChat has destroyed it: only a cold start brings it back. */
  isDestroyed(): boolean
  close(): void
}

/** WeChat interrupts and suspends this long after the app left the foreground (framework/ability/network). */
const GRACE = 5_000
/** It destroys an app that was suspended this long (framework/runtime/operating-mechanism). */
const LIFE = 30 * 60_000

/** @param interrupt ends the requests that are still under way */
export function createForeground(context: HostContext, stack: PageStack, interrupt: () => void): Foreground {
  const { gate, options, platform, state, realm } = context
  const grace = options.backgroundGrace ?? GRACE
  let timer: number | undefined
  let hiddenAt: number | undefined
  let suspendedAt: number | undefined
  const isDestroyed = (): boolean => suspendedAt !== undefined && platform.now() - suspendedAt >= LIFE

  return {
    timeToSuspension() {
      if (hiddenAt === undefined || suspendedAt !== undefined) return 0
      return Math.max(hiddenAt + grace - platform.now(), 0)
    },
    isDestroyed,
    hide() {
      if (!state.foreground) return
      stack.top()?.tell('hide')
      state.foreground = false
      const left = realm.fromJSON('{"reason":0}')
      tellApp(context, 'onHide', left)
      tellWx(context, 'appHide', left)
      timer = platform.setTimeout(() => {
        interrupt()
        gate.suspend()
        suspendedAt = platform.now()
      }, grace)
      // After the timer was set: when the grace is over by this, the timer is due.
      hiddenAt = platform.now()
    },
    show() {
      if (state.foreground) return
      if (isDestroyed()) {
        throw new Error(
          'The app was suspended for 30 minutes, so WeChat has destroyed it: relaunch() starts it anew, and show() can not.',
        )
      }
      platform.clearTimeout(timer)
      hiddenAt = suspendedAt = undefined
      state.foreground = true
      gate.resume()
      tellApp(context, 'onShow', state.launchOptions)
      tellWx(context, 'appShow', state.launchOptions)
      stack.top()?.tell('show')
    },
    close: () => platform.clearTimeout(timer),
  }
}
