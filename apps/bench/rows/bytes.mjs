import { measured } from '../build/plan.mjs'
import { table, titleOf } from '../harness/table.mjs'
import { BUDGETS, measure as weigh } from '../size/measure.mjs'

export const builds = [...measured('es2017'), ...measured('es5')]

/** Bytes that our packages add, by what one imports of them. */
export function measure() {
  return {
    packages: BUDGETS.map(({ app, title, zh, budget }) => ({
      title,
      zh,
      budget,
      es2017: weigh(app, 'es2017').gzip,
      es5: weigh(app, 'es5').gzip,
    })),
  }
}

const kilobytes = (bytes) => (bytes / 1024).toFixed(2)

export function tables({ packages }, { language }) {
  const words = { en: 'budget, ES2017', zh: '预算（ES2017）' }
  return {
    packages: table(
      ['', 'ES2017', 'ES5', words[language]],
      packages.map(({ es2017, es5, budget, ...entry }) => [
        titleOf(entry, language),
        ...[es2017, es5, budget].map(kilobytes),
      ]),
    ),
  }
}

export function complaints({ packages }) {
  return packages.filter(({ es2017, budget }) => es2017 > budget).map(({ title }) => `${title}: above its budget`)
}
