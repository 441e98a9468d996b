import { interleave } from '../harness/interleave.mjs'
import { ROUNDS, ratiosTo, showSpread } from '../harness/numbers.mjs'
import { openList } from '../harness/openList.mjs'
import { say, table, titleOf } from '../harness/table.mjs'
import { has, withAll, withPeer } from '../harness/withPeer.mjs'

const HOME = 'pages/home/index'
const PREFETCHES = 30
const LATENCY = 100

/** What is tapped while the prefetches are under way. */
const TAPS = [
  { name: { en: 'another list', zh: '另一个列表' }, key: 'tapped' },
  { name: { en: 'the last of them', zh: '其中最后一个' }, key: `p${PREFETCHES - 1}` },
]

/**
 * How long a tapped list takes with 30 prefetches under way, as a ratio to the same app without any: a spread for each tap, by
 * the name of each peer that can prefetch.
 */
export async function measure({ peers }) {
  const able = []
  for (const peer of peers.filter(({ failed }) => !failed))
    if (await withPeer(peer, { path: HOME }, (app) => has(app, 'prefetch'))) able.push(peer)
  const times = await withAll(
    able,
    (peer, next) => withPeer(peer, { path: HOME, latency: LATENCY }, (app) => next({ ...peer, app })),
    async (opened) => {
      const cells = opened.flatMap(({ name, app }) => [
        { name: `${name} idle`, app, count: 0, key: 'tapped' },
        ...TAPS.map(({ key }) => ({ name: `${name} ${key}`, app, count: PREFETCHES, key })),
      ])
      return await interleave(cells, ROUNDS, tapBehind)
    },
  )
  return Object.fromEntries(
    able.map(({ name }) => [name, TAPS.map(({ key }) => ratiosTo(times[`${name} idle`], times[`${name} ${key}`]))]),
  )
}

let taps = 0

/** Milliseconds from the tap to the list, one that has not been opened yet. */
async function tapBehind({ app, count, key }) {
  taps += 1
  await app.navigateTo(`${HOME}?key=${taps}-${key}`)
  const prefetch = app.evaluate('getApp().bench.prefetch')
  const prefetches = Array.from({ length: count }, (_, index) => prefetch(`${taps}-p${index}`))
  const time = await openList(app)
  await Promise.all(prefetches)
  await app.back()
  await app.back()
  return time
}

export function tables(prefetches, { peers, language }) {
  const head = { en: '30 prefetches, then a tap on', zh: '30 个预取之后，点击' }
  const there = peers.filter(({ failed }) => !failed)
  return {
    prefetches: table(
      [head[language], ...there.map((peer) => titleOf(peer, language))],
      TAPS.map(({ name }, index) => [
        say(name, language),
        ...there.map((peer) => (prefetches[peer.name] ? showSpread(prefetches[peer.name][index]) : '–')),
      ]),
    ),
  }
}

/** What must not be: a tap that waits behind prefetches. */
export function complaints(prefetches) {
  return prefetches['taro-query'][0].low > 1.25 ? ['taro-query: a tap waits behind prefetches.'] : []
}
