import { registerControl } from './control'
import type { Part } from './part'

/** The properties that `<input>` and `<textarea>` share. */
export const textFieldProperties = {
  // Any type: WeChat shows a number as it is.
  value: null as unknown,
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  disabled: false,
  maxlength: 140,
  focus: false,
  autoFocus: false,
  name: '',
  confirmType: '',
  confirmHold: false,
  cursor: -1,
  cursorSpacing: 0,
  cursorColor: '',
  selectionStart: -1,
  selectionEnd: -1,
  adjustPosition: true,
  holdKeyboard: false,
}

/**
 * Puts a native field into the component. Its value goes both ways; the app hears `input`, `focus`, `blur` and
 * `confirm` with WeChat's details, and nothing of the native events.
 */
export function setupTextField(
  part: Part<typeof textFieldProperties>,
  field: HTMLInputElement | HTMLTextAreaElement,
  confirms: (event: KeyboardEvent) => boolean,
): void {
  let wasWanted = false
  // The text is drawn by a style sheet (`attr(data-text)`), so that the app can style it and it is no text of the page.
  const placeholder = field.ownerDocument.createElement('span')
  part.element.prepend(placeholder, field)
  part.watch(['value'], () => {
    const value = textOf(part.get('value'))
    if (field.value !== value) field.value = value
  })
  part.watch(['placeholder', 'placeholderStyle', 'placeholderClass'], () => {
    field.placeholder = part.get('placeholder')
    placeholder.dataset.text = part.get('placeholder')
    placeholder.className = `wx-placeholder ${part.get('placeholderClass')}`
    placeholder.setAttribute('style', part.get('placeholderStyle'))
  })
  part.watch(['disabled'], () => {
    field.disabled = part.get('disabled')
  })
  part.watch(['maxlength'], () => {
    if (part.get('maxlength') >= 0) field.maxLength = part.get('maxlength')
    else field.removeAttribute('maxlength')
  })
  part.watch(['focus', 'autoFocus'], () => {
    const wanted = part.get('focus') || part.get('autoFocus')
    // The element is not in the document yet while the page is being built.
    part.afterRender(() => {
      if (wanted) field.focus()
      else if (wasWanted) field.blur()
      wasWanted = wanted
    })
  })
  part.watch(['cursor', 'selectionStart', 'selectionEnd'], () => {
    const cursor = part.get('cursor')
    const [start, end] = cursor >= 0 ? [cursor, cursor] : [part.get('selectionStart'), part.get('selectionEnd')]
    if (start >= 0 && end >= 0) part.afterRender(() => field.setSelectionRange(start, end))
  })
  part.watch(['cursorColor'], () => {
    field.style.caretColor = part.get('cursorColor')
  })
  const hear = <TEvent extends Event>(type: string, listener: (event: TEvent) => void): void =>
    field.addEventListener(type, (event) => {
      event.stopPropagation()
      listener(event as TEvent)
    })
  hear<InputEvent>('input', (event) => {
    const cursor = field.selectionStart ?? field.value.length
    part.set('value', field.value)
    part.trigger('input', { value: field.value, cursor, keyCode: keyCodeOf(event) }, replace)
  })
  // What the handler returns takes the place of what was typed (component/input, `bindinput`).
  const replace = (answer: unknown): void => {
    const { value = answer, cursor } = (typeof answer === 'object' ? (answer ?? {}) : {}) as Replacement
    if (field.localName !== 'input' || typeof value !== 'string') return
    part.set('value', value)
    if (typeof cursor === 'number') field.setSelectionRange(cursor, cursor)
  }
  hear('change', () => undefined)
  for (const phase of ['start', 'update', 'end']) {
    hear<CompositionEvent>(`composition${phase}`, ({ data }) => part.trigger(`keyboardcomposition${phase}`, { data }))
  }
  hear('focus', () => part.trigger('focus', { value: field.value, height: 0 }))
  hear('blur', () => part.trigger('blur', { value: field.value, cursor: field.selectionStart ?? field.value.length }))
  hear<KeyboardEvent>('keydown', (event) => {
    // While an input method composes, Enter takes its suggestion.
    if (event.isComposing || !confirms(event)) return
    event.preventDefault()
    part.trigger('confirm', { value: field.value })
    if (!part.get('confirmHold')) field.blur()
  })
  registerControl(part.element, {
    name: () => part.get('name'),
    value: () => field.value,
    reset: () => {
      field.value = ''
      part.set('value', '')
    },
    activate: () => field.focus(),
  })
}

interface Replacement {
  value?: unknown
  cursor?: unknown
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

// The character that was typed, 8 for a deletion, as WeChat's `keyCode`.
function keyCodeOf(event: InputEvent): number {
  if (event.inputType?.startsWith('delete')) return 8
  return event.data ? event.data.charCodeAt(event.data.length - 1) : 0
}
