import { createCssVariablesTheme } from 'shiki'
import type { MarkdownRenderer } from 'vitepress'

/** One theme whose colours are CSS variables, so the dark mode has its own: two themes would be all the work twice. */
export const codeTheme = createCssVariablesTheme({ name: 'site', variablePrefix: '--code-' })

// VitePress makes a renderer for the pages and another for the search.
const done = new Map<string, string>()

/** Colours each block once: both languages and the search have most of them in common. */
export function highlightOnce(markdown: MarkdownRenderer): void {
  const { highlight } = markdown.options
  if (!highlight) return
  markdown.options.highlight = (code, language, attributes) => {
    const key = [language, attributes, code].join('\n')
    const html = done.get(key) ?? highlight(code, language, attributes)
    done.set(key, html)
    return html
  }
}
