import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language, Text } from './languages'
import { documented } from './reference'

/** Every page of `docs`, in the order of reading. Their titles are their own first lines. */
const GROUPS: ReadonlyArray<Text & { readonly pages: readonly string[] }> = [
  { en: 'Start', zh: '开始', pages: ['getting-started', 'concepts', 'migration', 'faq'] },
  {
    en: 'Queries and pages',
    zh: '查询与页面',
    pages: ['queries', 'pages', 'lists', 'load-time', 'offline', 'odd-places'],
  },
  {
    en: 'Requests',
    zh: '请求',
    pages: ['endpoints', 'codecs', 'errors', 'interceptors', 'session', 'streaming', 'transfers', 'time-and-queue'],
  },
  { en: 'Platforms', zh: '平台', pages: ['platforms', 'trusted-domains', 'h5', 'plain-http', 'real-phone'] },
  { en: 'Tests and numbers', zh: '测试与数据', pages: ['testing', 'simulator', 'benchmarks'] },
]

export const API_REFERENCE: Text = { en: 'API reference', zh: 'API 参考' }

export interface SidebarGroup {
  text: string
  items: { text: string; link: string }[]
}

/** The sidebar in one language. */
export function sidebar(root: string, language: Language): SidebarGroup[] {
  const [prefix, suffix] = language === 'zh' ? ['/zh', '.zh-CN.md'] : ['', '.md']
  const groups = GROUPS.map(({ pages, ...text }) => ({
    text: text[language],
    items: pages.map((name) => ({ text: titleOf(join(root, 'docs', name + suffix)), link: `${prefix}/${name}` })),
  }))
  const reference = documented.map((name) => ({ text: `@taro-query/${name}`, link: `${prefix}/api/${name}` }))
  return [...groups, { text: API_REFERENCE[language], items: reference }]
}

function titleOf(file: string): string {
  const [, title] = /^# (.+)/m.exec(readFileSync(file, 'utf8')) ?? []
  if (title === undefined) throw new Error(`${file} has no title`)
  return title
}
