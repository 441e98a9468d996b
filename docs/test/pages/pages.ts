import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Page, readPage } from './readPage'

/** The repository. */
export const root: string = resolve(__dirname, '../../..')

const folders = ['', 'docs/', ...readdirSync(`${root}/packages`).map((name) => `packages/${name}/`)]

/** Every page that a reader is sent to. */
export const pages: readonly Page[] = folders
  .flatMap((folder) => readdirSync(`${root}/${folder}`).map((name) => folder + name))
  .filter((path) => path.endsWith('.md'))
  .map((path) => readPage(root, path))

const CHINESE = '.zh-CN.md'

/** The pages that are there in two languages, the English one first. */
export const twins: ReadonlyArray<readonly [path: string, english: Page, chinese: Page]> = pages.flatMap((chinese) => {
  const path = chinese.path.replace(CHINESE, '.md')
  const english = chinese.path.endsWith(CHINESE) && pages.find((page) => page.path === path)
  return english ? [[path, english, chinese] as const] : []
})

/** What a page and its twin have in common: `docs-errors`. */
export function nameOf({ path }: Page): string {
  return path.replace(/(\.zh-CN)?\.md$/, '').replaceAll('/', '-')
}
