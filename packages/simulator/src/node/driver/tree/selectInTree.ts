import selectorParser from 'postcss-selector-parser'

/** What the framework puts before a class name in a component whose styles are isolated. */
const PREFIX = /^__\w+?--/

/** The elements that a selector of the app's own names fits. @throws Error when it is no selector */
export function selectInTree(root: Element, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(toRendered(selector, prefixesIn(root)))]
  } catch (error) {
    throw new Error(`${JSON.stringify(selector)} is no CSS selector that can be searched for.`, { cause: error })
  }
}

/** The name that a rendered class has in the app. */
export function ownClassName(className: string): string {
  return className.replace(PREFIX, '')
}

// `.row` of a component is rendered as `.__1a2b3c--row`: who searches knows it as `.row`.
function toRendered(selector: string, prefixes: readonly string[]): string {
  if (prefixes.length === 0) return selector
  const parser = selectorParser((selectors) => {
    selectors.walkClasses((node) => {
      const name = node.toString().trim().slice(1)
      const names = ['', ...prefixes].map((prefix) => `.${prefix}${name}`)
      node.replaceWith(selectorParser.pseudo({ value: `:is(${names.join()})` }))
    })
  })
  return parser.processSync(selector)
}

function prefixesIn(root: Element): string[] {
  const classes = [...root.querySelectorAll('[class*="__"]')].flatMap((element) => [...element.classList])
  return [...new Set(classes.flatMap((name) => PREFIX.exec(name) ?? []))]
}
