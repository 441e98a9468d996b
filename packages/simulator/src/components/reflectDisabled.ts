import type { Part } from './part'

/** Keeps `disabled` as an attribute, for style sheets, and tells whoever reads the page aloud. */
export function reflectDisabled(part: Part<{ disabled: boolean }>): void {
  part.reflect(['disabled'])
  part.watch(['disabled'], () => part.element.setAttribute('aria-disabled', String(part.get('disabled'))))
}
