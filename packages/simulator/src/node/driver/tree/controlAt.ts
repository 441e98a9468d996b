import { accessibleName } from './accessibleName'
import { builtInAt } from './builtInAt'
import type { TextPattern } from './textPattern'
import { isVisible } from './visibleText'

/** The visible control of one of these tags that a user knows by this text: its label, its own text, its placeholder. */
export function controlNamed(root: Element, tags: readonly string[], pattern: TextPattern): Element | undefined {
  const named = controls(root, tags).filter((element) => pattern.fits(accessibleName(element)) && isVisible(element))
  return named.find((element) => pattern.isAll(accessibleName(element))) ?? named[0]
}

/** The control of one of these tags that an element is, is in, labels, or holds. */
export function controlAt(element: Element, tags: readonly string[]): Element | undefined {
  const selector = tags.map((tag) => `wx-${tag}`).join()
  const around = element.closest(selector)
  if (around) return around
  const label = element.closest('wx-label')
  const named = label && builtInAt(label)?.data.for
  const labelled = named ? element.closest('wx-page')?.querySelector(`[id="${named}"]`) : undefined
  if (labelled?.matches(selector)) return labelled
  return controls(label ?? element, tags)[0]
}

function controls(root: Element, tags: readonly string[]): Element[] {
  return [...root.querySelectorAll(tags.map((tag) => `wx-${tag}`).join())]
}
