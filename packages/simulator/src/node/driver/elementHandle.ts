import { accessibleName } from './tree/accessibleName'
import { isChecked, isDisabled } from './tree/controlState'
import { fieldOf } from './tree/fieldOf'
import { roleOf } from './tree/roles'
import { visibleText } from './tree/visibleText'

/** One element of the rendered tree. It stays what it is: ask again after the app has replaced it. */
export interface ElementHandle {
  /** In lower case: `wx-view`, `wx-button`. */
  readonly tag: string
  /** The visible text in it, a line for each block. */
  text(): string
  /** What it is for a screen reader: `button`, `textbox`… `undefined` for an element without a role. */
  role(): string | undefined
  /** What a screen reader calls it: its `aria-label`, its `<label>`, its text, its placeholder. */
  name(): string
  /** What the rendered element has; `null` when it has no such attribute. */
  attribute(name: string): string | null
  /** What a text field holds, or where a slider is, as a text; `undefined` for anything else. */
  value(): string | undefined
  /** Whether a switch, a checkbox or a radio is on; `undefined` for anything else. */
  isChecked(): boolean | undefined
  /** Whether it, or a button that it is in, is disabled. */
  isDisabled(): boolean
  /** The DOM element, for what is not here. */
  readonly element: Element
}

/** The DOM element of what a test gives as a handle. @throws Error that says what it is instead */
export function elementOf(handle: ElementHandle): Element {
  // Tests in JavaScript give anything.
  const given: unknown = handle
  const { element } = (given ?? {}) as Partial<ElementHandle>
  if (element?.nodeType === 1) return element
  const what = given instanceof Promise ? 'a promise' : typeof given === 'object' && given ? 'an object' : String(given)
  throw new Error(`That is no element, but ${what}. Give what find… resolves to (await it), or what query… found.`)
}

/** The handle of a DOM element. */
export function toHandle(element: Element): ElementHandle {
  return {
    element,
    tag: element.localName,
    text: () => visibleText(element),
    role: () => roleOf(element),
    name: () => accessibleName(element),
    attribute: (name) => element.getAttribute(name),
    value: () => (fieldOf(element) ?? element.querySelector<HTMLInputElement>('input[type=range]'))?.value,
    isChecked: () => isChecked(element),
    isDisabled: () => isDisabled(element),
  }
}
