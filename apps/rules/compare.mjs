// `npm run rules`, or here `node compare.mjs`: the same app of two pages with each library, built for WeChat and run in the
// simulator, and what it does beside what is wanted. Ends with 1 when ours does not do all of it.
import { build } from './build.mjs'
import { LIBRARIES } from './compare/libraries.mjs'
import { RULES } from './compare/rules.mjs'
import { run } from './compare/run.mjs'

/** A row for each rule, a column for each library. */
const columns = []
for (const { name, title } of LIBRARIES) {
  process.stderr.write(`${title}\n`)
  columns.push(await judge(name))
}

const line = (cells) => `| ${cells.join(' | ')} |`
console.log(line(['event', 'wanted', ...LIBRARIES.map(({ title }) => title)]))
console.log(line(['---', '---', ...LIBRARIES.map(() => '---')]))
RULES.forEach(({ event, wanted }, row) => {
  console.log(line([event, wanted, ...columns.map((cells) => cells[row])]))
})
if (columns[0].some((cell) => cell.startsWith('✗'))) process.exitCode = 1

/** @returns a cell for each rule */
async function judge(library) {
  try {
    await build('peers', 'weapp', library)
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    return RULES.map(() => '✗ does not build')
  }
  const cells = []
  for (const rule of RULES) cells.push(await run(library, rule))
  return cells
}
