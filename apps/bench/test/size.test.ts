import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUDGETS, measure } from '../size/measure.mjs'

it.each(BUDGETS)('keeps to its budget: $title', ({ app, budget }) => {
  const { gzip } = measure(app, 'es2017')

  expect(gzip).toBeLessThanOrEqual(budget)
  // Less than half would say that a bundler has dropped it.
  expect(gzip).toBeGreaterThan(budget / 2)
})

it('weighs everything that there is', () => {
  const read = (file: string) => readFileSync(join(__dirname, '..', file), 'utf8')
  const exported = /^export \{([^}]*)\}/m.exec(read('../../packages/request/dist/index.js'))?.[1]?.match(/\w+/g)
  const weighed = /\[([^\]]*)\]/.exec(read('src/request-everything/load.ts'))?.[1]?.match(/\w+/g)

  expect(weighed?.sort()).toEqual(exported?.sort())
})
