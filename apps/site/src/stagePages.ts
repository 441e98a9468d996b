import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { documented } from './reference'
import { referencePage } from './referencePage'
import { referenceSource, type SitePage } from './sitePages'

/**
 * Puts each page where VitePress wants it, and the pictures of `docs` beside them: by the path of its file, VitePress's search tells the languages apart, so
 * `rewrites` would not do. Only what has changed is written: the development server reloads that.
 * @param folder what is in it and is no page is removed
 */
export function stagePages(root: string, pages: readonly SitePage[], folder: string): void {
  const wanted = new Set(pages.map(({ path }) => join(folder, path)))
  mkdirSync(folder, { recursive: true })
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path)
    if (path.endsWith('.md') && !wanted.has(file)) rmSync(file)
  }
  cpSync(join(root, 'docs/images'), join(folder, 'images'), { recursive: true })
  for (const page of pages) stage(contentOf(root, page), join(folder, page.path))
}

function contentOf(root: string, { source, language }: SitePage): string {
  const content = readFileSync(join(root, source), 'utf8')
  const name = documented.find((candidate) => referenceSource(candidate) === source)
  return name === undefined ? content : referencePage(name, language, content)
}

function stage(content: string, file: string): void {
  try {
    if (readFileSync(file, 'utf8') === content) return
  } catch {
    mkdirSync(dirname(file), { recursive: true })
  }
  writeFileSync(file, content)
}
