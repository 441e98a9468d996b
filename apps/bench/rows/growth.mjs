import { CONTROL } from '../build/peers.mjs'
import { collectGarbage } from '../harness/collectGarbage.mjs'
import { interleave } from '../harness/interleave.mjs'
import { ROUNDS, ratiosTo, showSpread } from '../harness/numbers.mjs'
import { runApart } from '../harness/runApart.mjs'
import { say, table, titleOf } from '../harness/table.mjs'
import { ask, has, withAll, withPeer } from '../harness/withPeer.mjs'
import { EVENTS } from './growth/events.mjs'

export { sizeOfQuery } from './growth/memory.mjs'

/** Queries in the cache, and how many of them the page shows. */
const SIZES = [
  { cached: 10, observers: 1 },
  { cached: 1_000, observers: 1 },
  { cached: 10_000, observers: 1 },
  { cached: 10_000, observers: 20 },
  { cached: 10_000, observers: 200 },
]

/** Where the rounds come from: V8 compiles the same code otherwise in another process, which may be a tenth of what it costs. */
const PROCESSES = 8

/** What an event costs with more in the cache and more on the page, and what a cached query takes in memory. */
export async function measure({ peers, say }) {
  const cells = []
  const memory = {}
  say('  memory')
  for (const peer of peers.filter(({ failed }) => !failed)) {
    const size = await runApart('./measureRow.mjs', { row: 'growth', part: 'sizeOfQuery', input: peer })
    if (size) memory[peer.name] = size
    // The control has no cache: what it costs depends on the page alone.
    if (peer.name === CONTROL || size)
      cells.push(...SIZES.map((cell, index) => ({ name: `${peer.name} ${index}`, peer, ...cell })))
  }
  const costs = Object.fromEntries(EVENTS.map(({ name }) => [name, {}]))
  for (let index = 0; index < PROCESSES; index++) {
    say(`  ${cells.length} apps, process ${index + 1} of ${PROCESSES}`)
    const some = await runApart('./measureRow.mjs', {
      row: 'growth',
      part: 'measureSome',
      input: { cells: shuffled(cells) },
    })
    for (const [event, values] of Object.entries(some))
      for (const [name, more] of Object.entries(values)) costs[event][name] = [...(costs[event][name] ?? []), ...more]
  }
  return { ...compare(costs), memory }
}

/** An app that comes after one with much to do finds the machine otherwise than one that comes after another. */
const shuffled = (items) =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)

/** Some of the rounds of each event: milliseconds, by the name of the cell. */
export const measureSome = ({ cells }) =>
  withAll(cells, open, async (apps) => {
    const costs = {}
    for (const { name: event, needs, run } of EVENTS) {
      const able = apps.filter(({ bench }) => needs === undefined || bench[needs])
      // What was opened first must not lie elsewhere in memory than what was opened last.
      collectGarbage()
      costs[event] = await interleave(able, ROUNDS / PROCESSES, run)
    }
    return costs
  })

/** Opens an app on a page that shows its entries. */
const open = (cell, next) =>
  withPeer(cell.peer, { path: 'pages/home/index' }, async (app) => {
    if (await has(app, 'fill')) await ask(app, 'fill', 0, cell.cached, 'text')
    await app.navigateTo(`pages/entries/index?count=${cell.observers}`)
    await app.findByText(`entries ${cell.observers}`)
    return await next({ ...cell, app, bench: app.evaluate('getApp().bench') })
  })

/** Of each event: each size beside the first, and the last beside the same of another. */
function compare(costs) {
  const growth = {}
  const beside = {}
  for (const { name: event, besides } of EVENTS) {
    growth[event] = {}
    beside[event] = {}
    const last = SIZES.length - 1
    for (const name of new Set(Object.keys(costs[event]).map((cell) => cell.split(' ')[0]))) {
      const of = (index) => costs[event][`${name} ${index}`]
      growth[event][name] = SIZES.slice(1).map((_, index) => ratiosTo(of(0), of(index + 1)))
      beside[event][name] = ratiosTo(costs[event][`${besides} ${last}`], of(last))
    }
  }
  return { growth, beside }
}

export function tables({ growth, beside, memory }, { peers, language }) {
  const words = WORDS[language]
  const there = peers.filter(({ name }) => name in growth.show)
  const cells = (of) => there.map(({ name }) => of(name) ?? '–')
  const spread = (value) => value && showSpread(value)
  return {
    growth: table(
      ['', ...there.map((peer) => titleOf(peer, language))],
      EVENTS.flatMap(({ name: event, title, besides }) => [
        [`**${say(title, language)}**`, ...there.map(() => '')],
        ...SIZES.slice(1).map((size, index) => [
          words.size(size),
          ...cells((name) => spread(growth[event][name]?.[index])),
        ]),
        [
          words.beside(
            titleOf(
              peers.find(({ name }) => name === besides),
              language,
            ),
          ),
          ...cells((name) => spread(beside[event][name])),
        ],
      ]),
    ),
    memory: table(
      ['', ...there.map((peer) => titleOf(peer, language))],
      [[words.memory, ...cells((name) => spread(memory[name]))]],
    ),
  }
}

const WORDS = {
  en: {
    size: ({ cached, observers }) => `${cached.toLocaleString('en')} cached, ${observers} shown`,
    beside: (title) => `the last, beside ${title}`,
    memory: 'KB for a cached query',
  },
  zh: {
    size: ({ cached, observers }) => `缓存 ${cached.toLocaleString('en')} 个，页面在用 ${observers} 个`,
    beside: (title) => `最后一行，与 ${title} 相比`,
    memory: '每个缓存的查询占用（KB）',
  },
}

/** A show of a page may not depend on what is in the cache. */
const LIMIT = 1.25

export function complaints({ growth }) {
  const { median } = growth.show['taro-query'][1]
  return median > LIMIT ? [`A show costs ${median.toFixed(2)} times as much with a full cache.`] : []
}
