const INLINE = new Set(['WX-TEXT', 'SPAN', 'WX-LABEL', 'WX-NAVIGATOR', 'A', 'B', 'I', 'EM', 'STRONG'])

/** Whether an element itself is displayed; what is around it is not looked at. */
export function isDisplayed(element: Element): boolean {
  const { style } = element as HTMLElement
  if (style.display === 'none') return false
  const hidden = element.getAttribute('hidden')
  if (hidden !== null && hidden !== 'false') return false
  // Computing a style is slow in jsdom: only where a rule says so.
  const { ownerDocument: document } = element
  const selector = hidingSelector(document)
  if (selector === '' || !element.matches(selector)) return true
  return document.defaultView?.getComputedStyle(element).display !== 'none'
}

/** Whether a person could see it: it, and all around it, is displayed. */
export function isVisible(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (!isDisplayed(at)) return false
  return element.isConnected
}

/** The visible text in an element, a line for each block. */
export function visibleText(element: Element): string {
  return gather(element)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

function gather(element: Element): string {
  if (!isDisplayed(element)) return ''
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === node.TEXT_NODE) text += (node.nodeValue ?? '').replaceAll('\n', ' ')
    else if (node.nodeType === node.ELEMENT_NODE) text += gather(node as Element)
  }
  return INLINE.has(element.tagName) ? text : `\n${text}\n`
}

// One selector for every rule that hides, for as long as the document has the same style sheets.
const known = new WeakMap<Document, { styles: Element[]; selector: string }>()

function hidingSelector(document: Document): string {
  const styles = [...document.querySelectorAll('style')]
  const before = known.get(document)
  if (before?.styles.length === styles.length && before.styles.every((style, at) => style === styles[at])) {
    return before.selector
  }
  const selectors: string[] = []
  for (const { sheet } of styles) {
    for (const rule of sheet?.cssRules ?? []) {
      const { selectorText, style } = rule as CSSStyleRule
      if (selectorText && style.display === 'none' && isSelector(document, selectorText)) selectors.push(selectorText)
    }
  }
  const selector = selectors.join(', ')
  known.set(document, { styles, selector })
  return selector
}

function isSelector(document: Document, selector: string): boolean {
  try {
    document.querySelector(selector)
    return true
  } catch {
    return false
  }
}
