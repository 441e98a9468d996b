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
  const namesIn = (text: string | undefined) => text?.match(/\w+/g) ?? []
  const exported = namesIn(/^export \{([^}]*)\}/m.exec(read('../../packages/request/dist/index.js'))?.[1])
  const weighed = ['everything', 'cloud'].flatMap((app) =>
    namesIn(/^import \{([^}]*)\}/m.exec(read(`src/request-${app}/load.ts`))?.[1]),
  )

  expect([...new Set(weighed)].sort()).toEqual(exported.sort())
})
