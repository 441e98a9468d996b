import { builtInAt } from './builtInAt'
import { fieldOf } from './fieldOf'
import { normalize } from './textPattern'
import { visibleText } from './visibleText'

// What a person knows by the text next to it.
const LABELLED = new Set(['checkbox', 'input', 'picker', 'radio', 'slider', 'switch', 'textarea'])

/** What a screen reader calls an element: its `aria-label`, its `<label>`, its text, its placeholder. */
export function accessibleName(element: Element): string {
  const given = element.getAttribute('aria-label')
  if (given) return normalize(given)
  const component = builtInAt(element)
  const isField = component?.tag === 'input' || component?.tag === 'textarea'
  const label = component && LABELLED.has(component.tag) ? labelOf(element) : undefined
  const text = normalize(visibleText(label ?? element))
  return text === '' && isField ? normalize(fieldOf(element)?.placeholder ?? '') : text
}

function labelOf(element: Element): Element | undefined {
  const around = element.closest('wx-label')
  if (around) return around
  if (element.id === '') return undefined
  const labels = element.closest('wx-page')?.querySelectorAll('wx-label') ?? []
  return [...labels].find((label) => builtInAt(label)?.data.for === element.id)
}
