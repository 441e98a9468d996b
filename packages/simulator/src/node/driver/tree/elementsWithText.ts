import { normalize, type TextPattern } from './textPattern'
import { isVisible, visibleText } from './visibleText'

/** An element that fits a search. */
export interface Match {
  element: Element
  /** It fits with all of its text, not only with a part of it. */
  isWhole: boolean
}

/** The visible elements that show a text, in document order: the innermost of the app's own. */
export function elementsWithText(root: Element, pattern: TextPattern): Match[] {
  const found = new Map<Element, Match>()

  const visit = (element: Element): boolean => {
    // The cheap test first: most of the tree has nothing of it. Text that several elements show together has a line
    // break in it, which `textContent` lacks.
    const isCandidate = pattern.isExpression || element.children.length > 1
    if (!isCandidate && !pattern.fits(normalize(element.textContent ?? ''))) return false
    let inner = false
    for (const child of element.children) if (visit(child)) inner = true
    if (inner) return true
    const shown = normalize(visibleText(element))
    if (shown === '' || !pattern.fits(shown) || !isVisible(element)) return false
    const own = ownElement(element, root)
    if (!found.has(own)) found.set(own, { element: own, isWhole: pattern.isAll(shown) })
    return true
  }

  visit(root)
  return [...found.values()]
}

// A component's inner parts are nothing the app wrote.
function ownElement(element: Element, root: Element): Element {
  for (let at: Element | null = element; at && root.contains(at); at = at.parentElement) {
    if (at.tagName.startsWith('WX-')) return at
  }
  return element
}
