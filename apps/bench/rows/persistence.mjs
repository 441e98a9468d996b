import { setTimeout as pass } from 'node:timers/promises'
import { table, titleOf } from '../harness/table.mjs'
import { ask, has, withPeer } from '../harness/withPeer.mjs'
import { storedEntries } from './persistence/storedEntries.mjs'

/** Entries that are cached besides the list. */
const CACHED = [10, 100, 1_000]
/** Characters of each. */
const TEXT = 'x'.repeat(200)
/** Longer than the second after which TanStack's persister and ours write. */
const WRITTEN = 1_800
const LIST = 'pages/list/index?key=changing&persist=1'

export const isCounted = true

/** What a change writes into the storage, and what a start reads of it. One of each number, by the peer's name. */
export async function measure({ peers }) {
  const there = peers.filter(({ failed }) => !failed)
  const result = {}
  for (const count of CACHED) {
    // Counts, not times: they do not disturb each other.
    const figures = await Promise.all(there.map((peer) => keep(peer, count)))
    for (const [index, { name }] of there.entries()) {
      if (figures[index]) result[name] = [...(result[name] ?? []), figures[index]]
    }
  }
  return result
}

/** @returns `undefined` for a library that keeps nothing */
async function keep(peer, count) {
  const storage = new Map()
  const written = await withPeer(peer, { path: LIST, storage }, async (app, server) => {
    if (!(await has(app, 'persistence'))) return undefined
    await app.findByText('Row 99, 1')
    // What caches in hooks only has in its storage what its pages have shown: the entries come from earlier ones.
    if (await has(app, 'fill')) await ask(app, 'fill', 0, count, TEXT)
    else for (const [key, value] of storedEntries(count, TEXT)) storage.set(key, value)
    await quiet(app)
    await app.hide()
    await quiet(app)
    await app.show()
    await quiet(app)
    const from = app.storageCalls.length
    const change = server.count('changing') + 1
    await app.tap('refetch')
    await app.findByText(new RegExp(`^Row 50, ${change}`))
    await quiet(app)
    const hidden = app.storageCalls.length
    await app.hide()
    await quiet(app)
    const row = `Row 50, ${server.count('changing')}`
    const writes = (records) => sum(records, ['set', 'remove'])
    return { row, change: writes(app.storageCalls.slice(from, hidden)), hide: writes(app.storageCalls.slice(hidden)) }
  })
  if (!written) return undefined
  // While the clock stands, what is due at one moment comes in the order in which it was asked for, not by chance.
  const start = { path: LIST, storage, clock: { paused: true }, prepare: (server) => server.hold('changing') }
  const read = await withPeer(peer, start, async (app) => {
    const isRestored = await app
      .waitFor(
        async () => {
          await app.clock.advance(1)
          return app.text().includes(written.row)
        },
        { timeout: 2_000 },
      )
      .catch(() => false)
    const list = app.setDataCalls.find(({ bytes }) => bytes > 5_000)
    const before = app.storageCalls.filter(({ order }) => order < (list?.order ?? Infinity))
    app.clock.resume()
    await quiet(app)
    return { isRestored, start: sum(before, ['get']), all: sum(app.storageCalls, ['get']) }
  })
  return { change: written.change, hide: written.hide, ...read }
}

/** Until the storage has been left alone for so long. */
async function quiet({ storageCalls }) {
  for (let before = -1; before < storageCalls.length; await pass(WRITTEN)) before = storageCalls.length
}

/** Calls, and their bytes. */
function sum(records, operations) {
  const some = records.filter(({ operation }) => operations.includes(operation))
  return { calls: some.length, bytes: some.reduce((total, { bytes = 0 }) => total + bytes, 0) }
}

export function tables(result, { peers, language }) {
  const words = WORDS[language]
  const there = peers.filter(({ failed }) => !failed)
  const line = (fact, index) => [
    words[fact](CACHED[index].toLocaleString('en')),
    ...there.map(({ name }) => {
      const figures = result[name]?.[index]
      if (!figures) return '–'
      if (['start', 'all'].includes(fact) && !figures.isRestored) return words.lost
      return `${figures[fact].calls} / ${figures[fact].bytes.toLocaleString('en')}`
    }),
  ]
  return {
    persistence: table(
      [words.head, ...there.map((peer) => titleOf(peer, language))],
      ['change', 'hide', 'start', 'all'].flatMap((fact) => CACHED.map((_, index) => line(fact, index))),
    ),
  }
}

const WORDS = {
  en: {
    head: 'calls / bytes',
    change: (count) => `written for one change, ${count} cached`,
    hide: (count) => `written when the app is hidden then, ${count} cached`,
    start: (count) => `read until the kept list is there, ${count} cached`,
    all: (count) => `read in all by then and afterwards, ${count} cached`,
    lost: '✗ not restored',
  },
  zh: {
    head: '次数 / 字节',
    change: (count) => `一处改动写入，缓存 ${count} 个`,
    hide: (count) => `随后切到后台时写入，缓存 ${count} 个`,
    start: (count) => `读到保存的列表出现为止，缓存 ${count} 个`,
    all: (count) => `连同之后一共读取，缓存 ${count} 个`,
    lost: '✗ 没有恢复',
  },
}

/** What must not be: that the list is lost, or that a change costs more with a larger cache. */
export function complaints(result) {
  const ours = result['taro-query']
  const [few, , many] = ours
  return [
    ...(ours.every(({ isRestored }) => isRestored) ? [] : ['taro-query: what was kept is not restored.']),
    ...(many.change.bytes > few.change.bytes * 2 ? ['taro-query: a change costs more with a larger cache.'] : []),
  ]
}
