import type { HostContext } from './context'
import type { PageStack } from './pageStack'

/** The app going to the background and coming back. */
export interface Foreground {
  hide(): void
  show(): void
  close(): void
}

/** WeChat interrupts and suspends this long after the app left the foreground (framework/ability/network). */
const GRACE = 5_000

/** @param interrupt ends the requests that are still under way */
export function createForeground(
  { app, gate, options, platform, signals, state, realm }: HostContext,
  stack: PageStack,
  interrupt: () => void,
): Foreground {
  let timer: number | undefined
  return {
    hide() {
      if (!state.foreground) return
      stack.top()?.tell('hide')
      state.foreground = false
      gate.run(() => app.call('onHide', realm.fromJSON('{"reason":0}')))
      gate.run(() => signals.emit('appHide', undefined))
      timer = platform.setTimeout(() => {
        interrupt()
        gate.suspend()
      }, options.backgroundGrace ?? GRACE)
    },
    show() {
      if (state.foreground) return
      platform.clearTimeout(timer)
      state.foreground = true
      gate.resume()
      gate.run(() => app.call('onShow', state.launchOptions))
      gate.run(() => signals.emit('appShow', state.launchOptions))
      stack.top()?.tell('show')
    },
    close: () => platform.clearTimeout(timer),
  }
}
