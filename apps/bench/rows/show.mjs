import { launch } from '@taro-query/simulator'
import { ownBuild } from '../build/plan.mjs'
import { interleave } from '../harness/interleave.mjs'
import { ratiosTo, showSpread } from '../harness/numbers.mjs'
import { distOf } from '../harness/withPeer.mjs'

const CACHED = 10_000
const PAGES = 20
const ROUNDS = 9
const LIMIT = 1.25

const build = ownBuild('show')
export const builds = [build]

/** What a page's show and hide cost with many queries in the cache, as a ratio to none. */
export async function measure() {
  const phones = { few: await open(0), many: await open(CACHED) }
  const names = Object.keys(phones).map((name) => ({ name }))
  const times = await interleave(names, ROUNDS, ({ name }) => flip(phones[name]))
  for (const phone of Object.values(phones)) await phone.close()
  return { ratio: ratiosTo(times.few, times.many) }
}

export function tables({ ratio }, { language }) {
  const text = {
    en: `${PAGES} pages on and off with ${CACHED} cached queries take ${showSpread(ratio)} times what they take with none.`,
    zh: `缓存 ${CACHED} 个查询时，${PAGES} 个页面来回一遍的耗时是空缓存时的 ${showSpread(ratio)} 倍。`,
  }
  return { show: text[language] }
}

export function complaints({ ratio }) {
  return ratio.median > LIMIT ? [`A show costs ${ratio.median.toFixed(2)} times as much with a full cache.`] : []
}

async function open(cached) {
  const app = await launch({ dist: distOf(build.output), path: `pages/index/index?cached=${cached}` })
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
