import { visibleText } from './visibleText'

/** One element of the rendered tree. It stays what it is: ask again after the app has replaced it. */
export interface ElementHandle {
  /** In lower case: `wx-view`, `wx-button`. */
  readonly tag: string
  /** The visible text in it, a line for each block. */
  text(): string
  /** What the rendered element has; `null` when it has no such attribute. */
  attribute(name: string): string | null
  /** What a text field holds; `undefined` for anything else. */
  value(): string | undefined
  /** The DOM element, for what is not here. */
  readonly element: Element
}

export function toHandle(element: Element): ElementHandle {
  return {
    element,
    tag: element.tagName.toLowerCase(),
    text: () => visibleText(element),
    attribute: (name) => element.getAttribute(name),
    value: () => fieldOf(element)?.value,
  }
}

export type Field = HTMLInputElement | HTMLTextAreaElement

/** The native text field that an element is, or that its component holds. */
export function fieldOf(element: Element): Field | undefined {
  const field = element.matches('input, textarea') ? element : element.querySelector('input, textarea')
  return (field as Field | null) ?? undefined
}
