import type { Loads } from './loads'

/** Whether something is on screen. A plain store: `useSyncExternalStore` takes it as it is. */
export interface Visibility {
  isVisible: () => boolean
  /** Returns its clean-up. */
  subscribe: (listener: () => void) => () => void
  /** Ends when it is next visible: what React waits for in place of a request. One promise for all who wait. */
  untilVisible: () => Promise<void>
  set: (shown: boolean) => void
  /** Ends that promise early: whoever still wants to know asks again. */
  stopWaiting: () => void
  /** Of a page: what was asked for before it was there. */
  loads?: Loads | undefined
}

/** The app itself: hidden when the user leaves it. It is in front when its code starts. */
export const app: Visibility = createVisibility(true)

/** The app once its queries have what was kept of them: until then its pages are as hidden ones, and start nothing. */
export const restored: Visibility = createVisibility(true, app)

/** What is in no page: the app itself, a custom tab bar, and all that there is without `connectTaro()`. */
export const nowhere: Visibility = createVisibility(true)

/** What is in a hidden parent is hidden. However many listeners it has, it is one listener of its parent. */
export function createVisibility(initiallyShown: boolean, parent?: Visibility): Visibility {
  const listeners = new Set<() => void>()
  let shown = initiallyShown
  let wasVisible: boolean
  let leaveParent: (() => void) | undefined
  let nextVisible: Promise<void> | undefined
  let stopWaiting = () => {}

  const isVisible = () => shown && (!parent || parent.isVisible())
  const notify = () => {
    // A page that is covered hears of the app, and stays hidden.
    if (wasVisible === isVisible()) return
    wasVisible = !wasVisible
    for (const listener of [...listeners]) listener()
  }
  const subscribe = (listener: () => void) => {
    if (listeners.size === 0) {
      wasVisible = isVisible()
      leaveParent = parent?.subscribe(notify)
    }
    listeners.add(listener)
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) leaveParent?.()
    }
  }
  const waitForShow = () =>
    new Promise<void>((resolve) => {
      const unsubscribe = subscribe(() => {
        if (isVisible()) stopWaiting()
      })
      stopWaiting = () => {
        unsubscribe()
        nextVisible = undefined
        resolve()
      }
    })

  return {
    isVisible,
    subscribe,
    untilVisible() {
      nextVisible = nextVisible ?? waitForShow()
      return nextVisible
    },
    set(next) {
      shown = next
      notify()
    },
    stopWaiting: () => stopWaiting(),
  }
}
