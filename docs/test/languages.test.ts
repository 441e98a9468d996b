import { basename } from 'node:path'
import { putBack, type Word, wordsOf } from './code/wordsOf'
import { pages, twins } from './pages/pages'
import type { Block } from './pages/readPage'

it('has every page of the docs in both languages', () => {
  const inDocs = pages.filter(({ path }) => path.startsWith('docs/'))

  expect(twins.filter(([path]) => path.startsWith('docs/'))).toHaveLength(inDocs.length / 2)
})

describe.each(twins)('%s', (_, english, chinese) => {
  it('leads from each language to the other', () => {
    expect(english.links.map(({ text }) => text)).toContain(basename(chinese.path))
    expect(chinese.links.map(({ text }) => text)).toContain(basename(english.path))
  })

  it('has the same sections', () => {
    expect(chinese.headings.map(({ level }) => level)).toEqual(english.headings.map(({ level }) => level))
  })

  it('has the same code, but for comments and what users read', () => {
    expect(chinese.blocks.map(kindOf)).toEqual(english.blocks.map(kindOf))
    const original = english.blocks.flatMap(wordsIn)
    expect(putBack(chinese.blocks.flatMap(wordsIn), original)).toEqual(original)
  })

  it('names the same things in its tables', () => {
    expect(chinese.rows).toEqual(english.rows)
  })
})

function kindOf({ language, mark }: Block): string[] {
  return [language, mark.split(/\s/)[0] ?? '']
}

function wordsIn({ language, text }: Block): Word[] {
  if (/^tsx?$/.test(language)) return wordsOf(text)
  return [{ text: text.replace(/\s*#.*/g, ''), isText: false }]
}
