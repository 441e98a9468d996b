import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RuleSheet } from './rules/rule'

const sheets = readdirSync(join(__dirname, 'rules'))
  .filter((name) => name !== 'rule.ts')
  // Each of the other files exports its sheet as `sheet`.
  .map((name): RuleSheet => require(join(__dirname, 'rules', name)).sheet)

describe.each(sheets)('$title', ({ rules }) => {
  it.each(rules)('$says', ({ holds }) => holds())
})

describe('the limits in the docs', () => {
  const listed = (page: string): string[] => {
    const text = readFileSync(join(__dirname, '../../../docs', page), 'utf8')
    const limits = text.slice(text.indexOf('](../packages/simulator/test/rules)'))
    return [...limits.matchAll(/^- (.*)$/gm)].map(([, sentence = '']) => sentence)
  }
  const all = sheets.flatMap(({ notSimulated }) => notSimulated)

  it('are those of the rules that are not simulated', () => {
    expect(listed('simulator.md').sort()).toEqual([...all].sort())
  })

  it('are as many in Chinese', () => {
    expect(listed('simulator.zh-CN.md')).toHaveLength(all.length)
  })
})
