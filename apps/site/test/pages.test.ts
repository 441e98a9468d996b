import { readdirSync, readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { sidebar } from '../src/sidebar'
import { dist } from './serveSite'

const root = resolve(__dirname, '../../..')
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
const pages = new Map(
  files.filter((file) => file.endsWith('.html')).map((file) => [file, readFileSync(`${dist}/${file}`, 'utf8')]),
)

it.each(['en', 'zh'] as const)('has every page of the docs in the sidebar once: %s', (language) => {
  const suffix = language === 'zh' ? '.zh-CN.md' : '.md'
  const inDocs = readdirSync(`${root}/docs`).filter((file) => file.replace(/^[^.]+/, '') === suffix)
  const links = sidebar(root, language).flatMap(({ items }) => items.map(({ link }) => link))

  const named = links.filter((link) => !link.includes('/api/')).map((link) => posix.basename(link) + suffix)
  expect(named.sort()).toEqual(inDocs.sort())
  expect(links.filter((link) => !pages.has(`${link.slice(1)}.html`))).toEqual([])
})

it('leads from every page to what is there, its headings included', () => {
  const broken = [...pages].flatMap(([file, html]) =>
    [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)]
      .map(([, href = '']) => href.replaceAll('&amp;', '&'))
      .filter((href) => !/^\w+:/.test(href) && !leadsSomewhere(file, href))
      .map((href) => `${file}: ${href}`),
  )

  expect(broken).toEqual([])
})

it('keeps a reader of Chinese in Chinese', () => {
  const left = [...pages].flatMap(([file, html]) => {
    if (!file.startsWith('zh/') || file.startsWith('zh/api/')) return []
    const [, content = ''] = /<main\b([\s\S]*)<\/main>/.exec(html) ?? []
    const english = [...content.matchAll(/<a\b[^>]*\bhref="(\/(?!zh\/)[^"]*)"/g)].map(([, href = '']) => href)
    // The link under the title.
    return english
      .filter((href) => `zh${href.replace(/\/$/, '/index.html')}` !== file)
      .map((href) => `${file}: ${href}`)
  })

  expect(left).toEqual([])
})

function leadsSomewhere(file: string, href: string): boolean {
  const { pathname, hash } = new URL(href, `http://site/${file}`)
  const path = decodeURI(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html')
  const target = files.includes(path) ? path : `${path}.html`
  if (hash === '') return files.includes(target)
  return pages.get(target)?.includes(` id="${decodeURIComponent(hash.slice(1))}"`) ?? false
}
