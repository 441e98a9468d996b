/** Something that is on screen or not, and tells when that changes. */
export interface Visibility {
  isVisible: () => boolean
  /** Returns its clean-up. */
  subscribe: (listener: () => void) => () => void
  set: (shown: boolean) => void
}

/** The app itself: hidden when the user leaves it. It is in front when its code starts. */
export const app: Visibility = createVisibility(true)

/** What is inside a `parent` is visible only while the parent is. */
export function createVisibility(initiallyShown: boolean, parent?: Visibility): Visibility {
  const listeners = new Set<() => void>()
  let shown = initiallyShown
  return {
    isVisible: () => shown && (!parent || parent.isVisible()),
    subscribe(listener) {
      const unsubscribe = parent?.subscribe(listener)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        unsubscribe?.()
      }
    },
    set(next) {
      if (next === shown) return
      shown = next
      for (const listener of [...listeners]) listener()
    },
  }
}
