import type { DOMWindow } from 'jsdom'
import { fieldOf } from './tree/fieldOf'

/** Pixels from where the finger came down. */
export interface Distance {
  x?: number | undefined
  y?: number | undefined
}

/** What a finger does, as DOM events: they take the way that a real touch takes. */
export interface Touch {
  tap(element: Element): void
  /** @param pass lets the time of a long press pass */
  longPress(element: Element, pass: () => Promise<void>): Promise<void>
  /** Down, some way in steps, and up: no tap. */
  drag(element: Element, distance: Distance): void
}

/** Steps of a drag, as a screen reports them. */
const STEPS = 5

/** The finger, in one window. */
export function createTouch(window: DOMWindow): Touch {
  const { document } = window
  const dispatch = (element: Element, type: string, { x = 0, y = 0 }: Distance): void => {
    const event = new window.Event(type, { bubbles: true, composed: true, cancelable: true })
    const [clientX, clientY] = [1 + x, 1 + y]
    const point = { identifier: 0, clientX, clientY, pageX: clientX, pageY: clientY, target: element }
    const touches = type === 'touchend' ? [] : [point]
    Object.assign(event, { touches, targetTouches: touches, changedTouches: [point] })
    element.dispatchEvent(event)
  }
  const leaveField = (element: Element): void => {
    const active = document.activeElement as HTMLElement | null
    if (active?.matches('input, textarea') && !element.contains(active)) active.blur()
  }
  return {
    tap(element) {
      const part = touchedPart(element)
      leaveField(element)
      dispatch(part, 'touchstart', {})
      dispatch(part, 'touchend', {})
      if (element.matches('wx-input, wx-textarea')) fieldOf(element)?.focus()
    },
    async longPress(element, pass) {
      const part = touchedPart(element)
      leaveField(element)
      dispatch(part, 'touchstart', {})
      await pass()
      dispatch(part, 'touchend', {})
    },
    drag(element, { x = 0, y = 0 }) {
      const part = touchedPart(element)
      leaveField(element)
      dispatch(part, 'touchstart', {})
      for (let step = 1; step <= STEPS; step++) {
        dispatch(part, 'touchmove', { x: (x * step) / STEPS, y: (y * step) / STEPS })
      }
      dispatch(part, 'touchend', { x, y })
    },
  }
}

// A finger on a built-in component meets its inner part, which is in front.
function touchedPart(element: Element): Element {
  const first = element.firstElementChild
  const isOwnPart = first !== null && !first.tagName.startsWith('WX-') && element.tagName.startsWith('WX-')
  return isOwnPart ? first : element
}
