// `npm run bench:packages`: what the bundled cloud function weighs, how fast it starts, and whether it keeps memory. Ends with 1
// above a budget.
import { BUDGET, openInstance } from './openInstance.mjs'

const ROUNDS = 10
const starts = []
for (let count = 0; count < 5; count++) {
  const instance = await openInstance()
  starts.push(instance.started)
  instance.close()
}

const instance = await openInstance()
const rounds = []
// The first makes what the others need.
for (let count = 0; count <= ROUNDS; count++) rounds.push(await instance.relay(500, 20))
instance.close()

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const started = median(starts)
const lost = rounds.filter(({ outcomes }) => outcomes.relayed !== 500).length
const kept = rounds.at(-1).heap - rounds[1].heap
const line = (title, value, budget) => console.log(title.padEnd(60), value.padStart(10), budget.padStart(10))
line('@taro-query/relay, bundled', 'measured', 'budget')
line('one file', `${(instance.bytes / 1024).toFixed(1)} KB`, `${BUDGET.bytes / 1024} KB`)
line('start, until main is there, median of 5', `${started.toFixed(0)} ms`, `${BUDGET.milliseconds} ms`)
line(
  '500 requests, 20 at a time, median of 11',
  `${median(rounds.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms`,
  '',
)
line('rounds that lost one', String(lost), '0')
line(`heap kept after ${ROUNDS * 500} more`, `${(kept / 1024).toFixed(0)} KB`, `${BUDGET.kept / 1024} KB`)
if (instance.bytes > BUDGET.bytes || started > BUDGET.milliseconds || lost > 0 || kept > BUDGET.kept)
  process.exitCode = 1
