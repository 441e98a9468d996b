import { readFileSync, writeFileSync } from 'node:fs'

/** Pages with blocks that are made of the results. */
export const PAGES = { en: 'docs/benchmarks.md', zh: 'docs/benchmarks.zh-CN.md' }

const pageOf = (language) => new URL(`../../../${PAGES[language]}`, import.meta.url)

/** `<!-- bench:NAME -->` … `<!-- /bench -->` */
const BLOCK = /(<!-- bench:([\w-]+) -->\n)([\s\S]*?)(<!-- \/bench -->)/g

/** What stands in each block of a page. */
export function readBlocks(language) {
  return Object.fromEntries(
    [...readFileSync(pageOf(language), 'utf8').matchAll(BLOCK)].map(([, , name, text]) => [name, text]),
  )
}

/** Puts the Markdown of each name into its block. @throws Error when a page has none for a name */
export function writeBlocks(language, markdown) {
  const left = new Set(Object.keys(markdown))
  const text = readFileSync(pageOf(language), 'utf8').replace(BLOCK, (block, open, name, _text, close) => {
    left.delete(name)
    return name in markdown ? open + asBlock(markdown[name]) + close : block
  })
  if (left.size > 0) throw new Error(`${PAGES[language]} has no block for ${[...left].join(', ')}.`)
  writeFileSync(pageOf(language), text)
}

/** The Markdown as it stands in a block. */
export const asBlock = (markdown) => `\n${markdown}\n\n`
