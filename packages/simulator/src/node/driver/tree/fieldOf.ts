export type Field = HTMLInputElement | HTMLTextAreaElement

const FIELDS = 'input:not([type=range]), textarea'

/** The native text field that an element is, or that its component holds. */
export function fieldOf(element: Element): Field | undefined {
  const field = element.matches(FIELDS) ? element : element.querySelector(FIELDS)
  return (field as Field | null) ?? undefined
}
