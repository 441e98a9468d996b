import { interleave } from '../../harness/interleave.mjs'
import { ratiosTo } from '../../harness/numbers.mjs'
import { openList } from '../../harness/openList.mjs'
import { has, withPeer } from '../../harness/withPeer.mjs'

const PREFETCHES = 30
const LATENCY = 100
const ROUNDS = 9

/** What is tapped while the prefetches are under way. */
export const TAPS = [
  { name: { en: 'another list', zh: '另一个列表' }, key: 'tapped' },
  { name: { en: 'the last of them', zh: '其中最后一个' }, key: `p${PREFETCHES - 1}` },
]

/**
 * How long a tapped list takes with 30 prefetches under way, as a ratio to the same app without any.
 * @returns a spread for each tap, by the peer's name; `undefined` for a peer that has no prefetch
 */
export async function measurePrefetches(peers) {
  const able = []
  for (const peer of peers)
    if (await withPeer(peer, { path: 'pages/home/index' }, (app) => has(app, 'prefetch'))) able.push(peer)
  const cells = able.flatMap((peer) => [
    { name: `${peer.name} idle`, peer, key: 'tapped', count: 0 },
    ...TAPS.map(({ key }) => ({ name: `${peer.name} ${key}`, peer, key, count: PREFETCHES })),
  ])
  const times = await interleave(cells, ROUNDS, tap)
  return Object.fromEntries(
    able.map(({ name }) => [name, TAPS.map(({ key }) => ratiosTo(times[`${name} idle`], times[`${name} ${key}`]))]),
  )
}

/** Milliseconds from the tap to the list. */
const tap = ({ peer, key, count }) =>
  withPeer(peer, { path: `pages/home/index?key=${key}`, latency: LATENCY }, async (app) => {
    await has(app, 'prefetch')
    const prefetch = app.evaluate('getApp().bench.prefetch')
    for (let index = 0; index < count; index++) void prefetch(`p${index}`)
    return await openList(app)
  })
