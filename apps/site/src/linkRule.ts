import { posix } from 'node:path'
import type { MarkdownRenderer } from 'vitepress'
import { siteLink } from './siteLink'
import type { SitePage } from './sitePages'

export interface LinkRuleOptions {
  readonly pages: readonly SitePage[]
  /** Where the repository can be read; without it what is no page is not linked. */
  readonly repository: string | undefined
}

type Token = ReturnType<MarkdownRenderer['parse']>[number]

/** A rule for markdown-it: links and pictures lead where they lead in the repository. */
export function linkRule({ pages, repository }: LinkRuleOptions) {
  const byPath = new Map(pages.map((page) => [page.path, page]))

  return (markdown: MarkdownRenderer): void => {
    markdown.core.ruler.push('repository-links', ({ tokens, env }) => {
      const page = byPath.get(env.relativePath)
      if (!page) return
      for (const token of tokens) {
        if (token.children) changeLinks(token.children, page)
        for (const part of [token, ...(token.children ?? [])]) {
          if (/^html_/.test(part.type)) part.content = changePictures(part.content, page)
          const source = part.type === 'image' ? part.attrGet('src') : null
          if (source !== null && isRelative(source)) part.attrSet('src', stagedPicture(source, page))
        }
      }
    })
  }

  function changeLinks(tokens: Token[], page: SitePage): void {
    tokens.forEach((token, index) => {
      const href = token.type === 'link_open' ? token.attrGet('href') : null
      // Ours are relative; only what the site itself writes starts at its root.
      if (href === null || !isRelative(href)) return
      const target = siteLink(pages, page, decodeURI(href))
      if ('page' in target) token.attrSet('href', target.page)
      else if (repository !== undefined) token.attrSet('href', `${repository}/blob/HEAD/${target.file}`)
      else
        toPlainText(
          token,
          tokens.slice(index).find(({ type }) => type === 'link_close'),
          target.file,
        )
    })
  }
}

function isRelative(url: string): boolean {
  return !/^(\w+:|#|\/)/.test(url)
}

/** VitePress bundles a picture that is named from its page. */
function changePictures(html: string, page: SitePage): string {
  return html.replace(/(<img\b[^>]*\bsrc=")([^":]+)"/g, (_, before: string, source: string) => {
    return `${before}${stagedPicture(source, page)}"`
  })
}

/** The pictures of `docs` are beside the pages: stagePages. */
function stagedPicture(source: string, page: SitePage): string {
  const picture = posix.join(posix.dirname(page.source), source).replace(/^docs\//, '')
  return `./${posix.relative(posix.dirname(page.path), picture)}`
}

/** Where there is no repository to lead to, its path is what helps. */
function toPlainText(open: Token, close: Token | undefined, file: string): void {
  open.tag = 'span'
  open.attrs = [['title', file]]
  if (close) close.tag = 'span'
}
