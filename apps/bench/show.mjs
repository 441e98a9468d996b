// What a page's show and hide cost with 10,000 queries in the cache, as a ratio to none: `npm run bench`, or here
// `node show.mjs`. Ends with 1 when the cache makes them dearer.
import { fileURLToPath } from 'node:url'
import { launch } from '@taro-query/simulator'
import { buildApps } from './build.mjs'

const CACHED = 10_000
const PAGES = 20
const ROUNDS = 9
const LIMIT = 1.25

await buildApps([{ app: 'show' }], 'es2017')
const phones = { few: await open(0), many: await open(CACHED) }

/** Milliseconds of each round, the two interleaved: whatever else the machine does, it does to both. */
const times = { few: [], many: [] }
await flip(phones.few)
await flip(phones.many)
for (let round = 0; round < ROUNDS; round++) {
  for (const name of ['few', 'many']) times[name].push(await flip(phones[name]))
}
for (const phone of Object.values(phones)) await phone.close()

const ratios = times.many.map((time, round) => time / times.few[round]).sort((a, b) => a - b)
const [median, low, high] = [ratios[ROUNDS >> 1], ratios[1], ratios[ROUNDS - 2]].map((ratio) => ratio.toFixed(2))
console.log(
  `${PAGES} pages on and off with ${CACHED} cached queries, as a ratio to none: ${median} (${low} to ${high})`,
)
if (median > LIMIT) process.exitCode = 1

async function open(cached) {
  const dist = fileURLToPath(new URL('dist/show-es2017', import.meta.url))
  const app = await launch({ dist, path: `pages/index/index?cached=${cached}` })
  await app.findByText('here here')
  return app
}

/** Covers the page with another and comes back, as often as there are pages. */
async function flip(app) {
  const started = performance.now()
  for (let page = 0; page < PAGES; page++) {
    await app.navigateTo('pages/other/index')
    await app.back()
  }
  return performance.now() - started
}
