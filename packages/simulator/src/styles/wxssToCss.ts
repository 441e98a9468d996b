import postcss, { type Declaration, type Root } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import type { WxssToCss } from '../host/types'
import { convertTheme } from './convertTheme'
import { convertUnits } from './convertUnits'
import { isKeyframe } from './isKeyframe'
import { rememberCss } from './rememberCss'

/**
 * Converts WXSS to CSS for the simulator's DOM: lengths (see {@link convertUnits}), the theme (see
 * {@link convertTheme}), tag selectors (`page` is `<wx-page>`, `view` is `<wx-view>`), `@import` replaced by what it
 * names.
 *
 * @param readImport the WXSS at a path relative to the style sheet, `undefined` when it is not there
 * @throws CssSyntaxError when the style sheet does not parse
 */
export const wxssToCss: WxssToCss = rememberCss((source, readImport) => {
  const root = postcss.parse(source)
  inlineImports(root, '', readImport, new Set())
  root.walkDecls((declaration: Declaration) => {
    declaration.value = convertUnits(declaration.value)
  })
  root.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selector = tagSelectors.processSync(rule.selector)
  })
  convertTheme(root)
  return root.toString()
})

const tagSelectors = selectorParser((selectors) => {
  selectors.walkTags((tag) => {
    tag.value = `wx-${tag.value}`
  })
})

// A style sheet that comes back to itself is left out the second time, as a browser would do.
function inlineImports(
  root: Root,
  folder: string,
  readImport: (path: string) => string | undefined,
  open: ReadonlySet<string>,
): void {
  root.walkAtRules('import', (rule) => {
    const name = /^(?:url\(\s*)?["']?([^"')]+)["']?/.exec(rule.params)?.[1]?.trim() ?? ''
    const path = name.startsWith('/') ? name : join(folder, name)
    const source = open.has(path) ? undefined : readImport(path)
    if (source === undefined) {
      rule.remove()
      return
    }
    const imported = postcss.parse(source)
    inlineImports(imported, path.slice(0, path.lastIndexOf('/') + 1), readImport, new Set([...open, path]))
    rule.replaceWith(imported.nodes)
  })
}

function join(folder: string, name: string): string {
  const steps: string[] = []
  for (const step of (folder + name).split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '.' && (step !== '' || steps.length === 0)) steps.push(step)
  }
  return steps.join('/')
}
