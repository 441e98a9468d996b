import { readFileSync } from 'node:fs'
import MarkdownIt from 'markdown-it'

type Token = ReturnType<MarkdownIt['parse']>[number]

/** What the tests look at in a page. */
export interface Page {
  /** From the repository's root: `docs/errors.zh-CN.md`. */
  readonly path: string
  readonly headings: readonly Heading[]
  readonly blocks: readonly Block[]
  readonly links: readonly Place[]
  readonly rows: ReadonlyArray<readonly Cell[]>
}

/** Something with the line it stands on, counted from 1. */
export interface Place {
  readonly line: number
  readonly text: string
}

export interface Heading extends Place {
  readonly level: string
}

/** Fenced code; its line is the first one inside the fence. */
export interface Block extends Place {
  readonly language: string
  /** The comment above the fence, which GitHub does not show: `run`, `no check: why`. */
  readonly mark: string
}

/** A cell of a table: the texts that are set as code in it. */
export type Cell = readonly string[]

const markdown = MarkdownIt({ html: true })

export function readPage(root: string, path: string): Page {
  const headings: Heading[] = []
  const blocks: Block[] = []
  const links: Place[] = []
  const rows: Cell[][] = []
  let mark = ''
  let line = 0
  const tokens = markdown.parse(readFileSync(`${root}/${path}`, 'utf8'), {})
  tokens.forEach((token, index) => {
    line = token.map ? token.map[0] + 1 : line
    if (token.type === 'fence') blocks.push({ language: token.info, text: token.content, line: line + 1, mark })
    if (token.type === 'heading_open') headings.push({ level: token.tag, text: plainText(tokens[index + 1]), line })
    if (token.type === 'tr_open') rows.push([])
    if (token.type === 'td_open') rows.at(-1)?.push(codeOf(tokens[index + 1]))
    links.push(...linksIn(token).map((text) => ({ text, line })))
    mark = token.type === 'html_block' ? (/^<!--\s*(.*?)\s*-->/s.exec(token.content)?.[1] ?? '') : ''
  })
  return { path, headings, blocks, links, rows }
}

function plainText(inline: Token | undefined): string {
  return (inline?.children ?? []).map(({ content }) => content).join('')
}

function codeOf(inline: Token | undefined): Cell {
  return (inline?.children ?? []).filter(({ type }) => type === 'code_inline').map(({ content }) => content)
}

function linksIn(token: Token): string[] {
  if (token.type === 'inline') return (token.children ?? []).flatMap(linksIn)
  if (token.type.startsWith('html_'))
    return [...token.content.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url = '']) => url)
  const url = token.attrGet('href') ?? token.attrGet('src')
  return url === null ? [] : [url]
}
