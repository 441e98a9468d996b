import { builtInAt } from './builtInAt'

const CHOICES = new Set(['checkbox', 'radio', 'switch'])

/** Whether a switch, a checkbox or a radio is on; `undefined` for anything else. */
export function isChecked(element: Element): boolean | undefined {
  return CHOICES.has(builtInAt(element)?.tag ?? '') ? element.getAttribute('aria-checked') === 'true' : undefined
}

/** Whether a user can do nothing with it: it is disabled, or in a button that is. */
export function isDisabled(element: Element): boolean {
  if (builtInAt(element)?.data.disabled) return true
  const button = element.closest('wx-button')
  return button !== null && button !== element && isDisabled(button)
}
