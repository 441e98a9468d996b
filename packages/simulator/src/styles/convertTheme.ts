import type { AtRule, ChildNode, Root } from 'postcss'
import { isKeyframe } from './isKeyframe'

/**
 * Lets `@media (prefers-color-scheme: …)` follow the simulated phone, which is `data-theme` on the document's root, and
 * not the developer's own screen. What else the query asks stays a query.
 */
export function convertTheme(root: Root): void {
  root.walkAtRules('media', (media) => {
    if (!/prefers-color-scheme/i.test(media.params)) return
    const queries = media.params.split(',').map((query) => query.trim())
    media.replaceWith(queries.flatMap((query) => follow(media, query)))
  })
}

function follow(media: AtRule, query: string): ChildNode[] {
  const theme = /\(\s*prefers-color-scheme\s*:\s*(\w+)\s*\)/i.exec(query)
  if (!theme) return [media.clone({ params: query })]
  const [feature, name = ''] = theme
  const rest = query
    .replace(feature, '')
    .replace(/\band\s+and\b/gi, 'and')
    .replace(/^\s*and\b|\band\s*$/gi, '')
    .trim()
  const followed = media.clone({ params: rest })
  // `:where` weighs nothing, as a query does.
  const condition = name === 'dark' ? ':where(:root[data-theme="dark"])' : ':where(:root:not([data-theme="dark"]))'
  followed.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selectors = rule.selectors.map((selector) => `${condition} ${selector}`)
  })
  return rest === '' ? (followed.nodes ?? []) : [followed]
}
