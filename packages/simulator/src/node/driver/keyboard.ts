import type { DOMWindow } from 'jsdom'
import { builtInAt } from './tree/builtInAt'
import { fieldOf } from './tree/fieldOf'

/** What the phone's keyboard does to a text field. */
export interface Keyboard {
  /** Replaces what a field holds, as pasting does: one `input` event. An empty text deletes. */
  type(element: Element, text: string): void
  focus(element: Element): void
  blur(element: Element): void
  /** A field: the keyboard's confirm key; anything else: its form. @throws Error when there is neither */
  submit(element: Element): void
}

/** The keyboard, in one window. */
export function createKeyboard(window: DOMWindow): Keyboard {
  return {
    type(element, text) {
      const field = fieldOf(element)
      if (!field) return
      field.focus()
      field.value = field.maxLength >= 0 ? text.slice(0, field.maxLength) : text
      const what = text === '' ? { inputType: 'deleteContentBackward' } : { inputType: 'insertText', data: text }
      field.dispatchEvent(new window.InputEvent('input', { bubbles: true, ...what }))
    },
    focus: (element) => fieldOf(element)?.focus(),
    blur: (element) => fieldOf(element)?.blur(),
    submit(element) {
      const form = element.closest('wx-form')
      const field = form === element ? undefined : fieldOf(element)
      if (field) {
        field.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
        return
      }
      const component = form && builtInAt(form)
      if (!component) {
        throw new Error(`<${element.localName}> is no text field and in no form, so it can not be submitted.`)
      }
      component.call('submit')
    },
  }
}
