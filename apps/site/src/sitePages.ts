import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from './languages'
import { documented } from './reference'

/** A page of the site and the file that it is made of. */
export interface SitePage {
  /** From the repository's root: `docs/errors.zh-CN.md`. */
  readonly source: string
  /** From the site's root: `zh/errors.md`. */
  readonly path: string
  readonly language: Language
  /** The same in both languages: `errors`. */
  readonly name: string
}

/** All pages: the README as the home page, those of `docs`, and what typedoc writes. */
export function sitePages(root: string): SitePage[] {
  const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
  return [
    toPage('README.md', 'index'),
    toPage('README.zh-CN.md', 'index'),
    ...docs.map((file) => toPage(`docs/${file}`, file.replace(/(\.zh-CN)?\.md$/, ''))),
    ...documented.flatMap((name) => [
      inLanguage(referenceSource(name), `api/${name}`, 'en'),
      inLanguage(referenceSource(name), `api/${name}`, 'zh'),
    ]),
  ]
}

/** Where typedoc writes a package's page: typedoc.config.mjs. */
export function referenceSource(name: string): string {
  return `apps/site/api/${name}/src.md`
}

function toPage(source: string, name: string): SitePage {
  return inLanguage(source, name, source.endsWith('.zh-CN.md') ? 'zh' : 'en')
}

function inLanguage(source: string, name: string, language: Language): SitePage {
  return { source, name, language, path: `${language === 'zh' ? 'zh/' : ''}${name}.md` }
}
