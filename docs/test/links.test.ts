import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { pages, root } from './pages/pages'
import type { Page } from './pages/readPage'

it.each(pages)('leads from $path to what is there', (page) => {
  const broken = page.links.filter(({ text }) => !/^https?:/.test(text) && !resolves(page, text))

  expect(broken.map(({ line, text }) => `${page.path}:${line} ${text}`)).toEqual([])
})

function resolves(page: Page, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const path = file === '' ? page.path : normalize(join(dirname(page.path), file))
  if (anchor === undefined) return existsSync(join(root, path))
  const target = pages.find((other) => other.path === path)
  return target?.headings.some(({ text }) => toAnchor(text) === decodeURIComponent(anchor)) ?? false
}

/** As GitHub makes them of headings: https://github.com/gjtorikian/html-pipeline/blob/main/lib/html_pipeline/node_filter/table_of_contents_filter.rb */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}
