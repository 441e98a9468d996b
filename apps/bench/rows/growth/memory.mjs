import { setTimeout as pass } from 'node:timers/promises'
import { collectGarbage } from '../../harness/collectGarbage.mjs'
import { ROUNDS, spreadOf } from '../../harness/numbers.mjs'
import { has, withPeer } from '../../harness/withPeer.mjs'

const QUERIES = 2_000

/** KB of the heap for each query that nobody looks at, without its data: that is one and the same text. `null`: there is no cache. */
export const sizeOfQuery = (peer) =>
  withPeer(peer, { path: 'pages/home/index' }, async (app) => {
    if (!(await has(app, 'fill'))) return null
    const fill = app.evaluate('getApp().bench.fill')
    const sizes = []
    let before = await heap()
    for (let round = 0; round < ROUNDS; round++) {
      fill(round * QUERIES, (round + 1) * QUERIES, 'x')
      const after = await heap()
      sizes.push((after - before) / QUERIES / 1024)
      before = after
    }
    return spreadOf(sizes)
  })

/** What is left when all garbage is gone, that of finalizers too. */
async function heap() {
  for (let time = 0; time < 3; time++) {
    await pass(20)
    collectGarbage()
  }
  return process.memoryUsage().heapUsed
}
