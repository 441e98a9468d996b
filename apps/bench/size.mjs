// `npm run bench`, or here `node size.mjs`: KB that the libraries add to a Taro app of two pages, in the WeChat output
// of the same build. Ends with 1 when a budget is exceeded.
import { buildMeasured } from './build.mjs'
import { BUDGETS, measure } from './size/measure.mjs'

await buildMeasured('es2017')
await buildMeasured('es5')

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(2)} KB`.padStart(9)

console.log(`${'added to a weapp build, gzip'.padEnd(76)}   ES2017      ES5    budget`)
for (const { app, title, budget } of BUDGETS) {
  const { gzip } = measure(app, 'es2017')
  console.log(title.padEnd(76), kilobytes(gzip), kilobytes(measure(app, 'es5').gzip), kilobytes(budget))
  if (gzip > budget) process.exitCode = 1
}
