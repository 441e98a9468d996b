import { isVisible, visibleText } from './visibleText'

/**
 * The element that shows a text: the innermost of the app's own elements. A string has to be part of the element's
 * text, and one that is all of it wins; white space counts as one space.
 */
export function queryText(root: Element, text: string | RegExp): Element | undefined {
  const wanted = typeof text === 'string' ? normalize(text) : text
  const matches = (shown: string): boolean => (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown))
  const found: { element: Element; shown: string }[] = []

  const visit = (element: Element): boolean => {
    // The cheap test first: most of the tree has nothing of it.
    if (typeof wanted === 'string' && !normalize(element.textContent ?? '').includes(wanted) && !spans(element))
      return false
    let inner = false
    for (const child of element.children) if (visit(child)) inner = true
    if (inner) return true
    const shown = normalize(visibleText(element))
    if (shown === '' || !matches(shown) || !isVisible(element)) return false
    found.push({ element, shown })
    return true
  }
  // Text that several elements show together has a line break in it, which `textContent` lacks.
  const spans = (element: Element): boolean => element.children.length > 1

  visit(root)
  const best = found.find(({ shown }) => shown === wanted) ?? found[0]
  return best && ownElement(best.element, root)
}

// A component's inner parts are nothing the app wrote.
function ownElement(element: Element, root: Element): Element {
  for (let at: Element | null = element; at && root.contains(at); at = at.parentElement) {
    if (at.tagName.startsWith('WX-')) return at
  }
  return element
}

function normalize(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
