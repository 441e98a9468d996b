import { setTimeout as pass } from 'node:timers/promises'
import { CONTROL } from '../../build/peers.mjs'

/** How often an event happens in a round, of which the best counts: garbage is collected in others. */
const TIMES = 12

/**
 * What happens to an app, often enough to be measured. `run` gives the milliseconds of one; `needs` is what the library
 * must have for it, `besides` the peer that it is compared with.
 */
export const EVENTS = [
  {
    name: 'show',
    besides: CONTROL,
    title: { en: 'a page is hidden and shown', zh: '页面隐藏再显示' },
    run: ({ app }) =>
      // It waits for most of its time.
      cpuOf(2, async () => {
        await app.navigateTo('pages/home/index')
        await pass(SETTLED)
        await app.back()
        await pass(SETTLED)
      }),
  },
  {
    name: 'change',
    besides: 'react-query-glue',
    title: { en: 'data that a page shows changes', zh: '页面上显示的数据变了' },
    needs: 'change',
    run: ({ app, bench }) =>
      cpuOf(TIMES, async () => {
        const before = app.setDataCalls.length
        bench.change(0, `text ${++changes}`)
        await app.waitFor(() => app.setDataCalls.length > before, { message: 'the change is drawn' })
      }),
  },
  {
    name: 'invalidate',
    besides: 'react-query-glue',
    title: { en: 'a query is invalidated that no page shows', zh: '让一个没有页面在用的查询失效' },
    needs: 'invalidate',
    async run({ bench, cached }) {
      const values = []
      for (let time = 0; time < TIMES; time++) {
        // There are ten at least, and the page shows the first.
        const index = cached - 1 - (time % 9)
        bench.fill(index, index + 1, 'x')
        const start = performance.now()
        bench.invalidate(index)
        values.push(performance.now() - start)
      }
      return Math.min(...values)
    },
  },
]

/** Milliseconds after which React and Taro have drawn. */
const SETTLED = 12
let changes = 0

/** Milliseconds that the process worked, without those that it waited: the best of some times. */
async function cpuOf(times, action) {
  const values = []
  for (let time = 0; time < times; time++) {
    const start = process.cpuUsage()
    await action()
    const { user, system } = process.cpuUsage(start)
    values.push((user + system) / 1_000)
  }
  return Math.min(...values)
}
