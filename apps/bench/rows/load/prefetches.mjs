import { interleave } from '../../harness/interleave.mjs'
import { ratiosTo } from '../../harness/numbers.mjs'
import { openList } from '../../harness/openList.mjs'
import { has, withPeer } from '../../harness/withPeer.mjs'

const PREFETCHES = 30
const LATENCY = 100
const ROUNDS = 5

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
  const idle = await tap('idle', 0)
  const results = Object.fromEntries(able.map(({ name }) => [name, []]))
  for (const { key } of TAPS) {
    const busy = await tap(key, PREFETCHES)
    for (const { name } of able) results[name].push(ratiosTo(idle[name], busy[name]))
  }
  return results

  function tap(key, count) {
    return interleave(able, ROUNDS, (peer) =>
      withPeer(peer, { path: `pages/home/index?key=${key}`, latency: LATENCY }, async (app) => {
        await has(app, 'prefetch')
        const prefetch = app.evaluate('getApp().bench.prefetch')
        for (let index = 0; index < count; index++) void prefetch(`p${index}`)
        return await openList(app)
      }),
    )
  }
}
