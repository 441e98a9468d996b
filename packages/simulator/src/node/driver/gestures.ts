import type { DOMWindow } from 'jsdom'
import { elementAt } from '../../host/framework'
import { type Field, fieldOf } from './elementHandle'

/** What a finger does, as DOM events: they take the way that a real touch takes. */
export interface Gestures {
  tap(element: Element): void
  /** Replaces what a field holds, as pasting does: one `input` event. @throws Error when it is no field, or disabled */
  type(element: Element, text: string): void
  /** A field: the keyboard's confirm key; anything else: its form. @throws Error when there is neither */
  submit(element: Element): void
}

export function createGestures(window: DOMWindow): Gestures {
  const { document } = window
  const touch = (element: Element, type: string, touches: object[]): void => {
    const event = new window.Event(type, { bubbles: true, composed: true, cancelable: true })
    const point = { identifier: 0, clientX: 1, clientY: 1, pageX: 1, pageY: 1, target: element }
    Object.assign(event, { touches, targetTouches: touches, changedTouches: [point] })
    element.dispatchEvent(event)
  }
  return {
    tap(element) {
      const part = touchedPart(element)
      const active = document.activeElement
      if (active && isField(active) && !element.contains(active)) active.blur()
      touch(part, 'touchstart', [{ identifier: 0, clientX: 1, clientY: 1, pageX: 1, pageY: 1 }])
      touch(part, 'touchend', [])
    },
    type(element, text) {
      const field = fieldOf(element)
      if (!field) throw new Error(`<${nameOf(element)}> is no text field, so nothing can be typed into it.`)
      if (field.disabled) throw new Error(`<${nameOf(element)}> is disabled, so nothing can be typed into it.`)
      field.focus()
      field.value = field.maxLength >= 0 ? text.slice(0, field.maxLength) : text
      field.dispatchEvent(new window.InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
    },
    submit(element) {
      const form = element.closest('wx-form')
      const field = form === element ? undefined : fieldOf(element)
      if (field) {
        field.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
        return
      }
      const component = form && elementAt(form)
      if (!component)
        throw new Error(`<${nameOf(element)}> is no text field and in no form, so it can not be submitted.`)
      // The contract of the built-in form (host/types.ts).
      const { submit } = component.getMethodCaller() as unknown as { submit(): void }
      submit.call(component.getMethodCaller())
    },
  }
}

// A finger on a built-in component meets its inner part, which is in front.
function touchedPart(element: Element): Element {
  const first = element.firstElementChild
  const isOwnPart = first !== null && !first.tagName.startsWith('WX-') && element.tagName.startsWith('WX-')
  return isOwnPart ? first : element
}

function isField(element: Element): element is Field {
  return element.matches('input, textarea')
}

function nameOf(element: Element): string {
  return element.tagName.toLowerCase()
}
