import { CONTROL, PEERS } from '../build/peers.mjs'
import { measured, peerBuild, SETS, setBuild } from '../build/plan.mjs'
import { say, table, titleOf } from '../harness/table.mjs'
import { measure as added, BUDGETS, weigh } from '../size/measure.mjs'
import { highestSyntax } from './bytes/highestSyntax.mjs'

/** Those that have an app for each feature set. axios is a transport and no more; the others have one of these twice. */
const WITH_SETS = ['taro-query', 'react-query-glue', 'swr', 'alova', 'ahooks', 'taro-hooks', CONTROL]
const setsOf = (peer) => SETS.filter((set) => WITH_SETS.includes(peer) || (peer === 'axios' && set === 'transport'))

/** The last one is the app of all rows, with all that it uses of the library. */
const COLUMNS = [
  { set: 'query', language: 'es2017', name: { en: 'query', zh: '查询' } },
  { set: 'mutation', language: 'es2017', name: { en: '+ mutation, infinite list', zh: '+ 提交、无限列表' } },
  { set: 'transport', language: 'es2017', name: { en: '+ time-out, abort, retry', zh: '+ 超时、取消、重试' } },
  { set: 'all', language: 'es2017', name: { en: 'all of the bench', zh: '本页全部功能' } },
  { set: 'query', language: 'es5', name: { en: 'query, ES5', zh: '查询，ES5' } },
  { set: 'all', language: 'es5', name: { en: 'all, ES5', zh: '全部，ES5' } },
]

const buildOf = (peer, { set, language }) => (set === 'all' ? peerBuild(peer, language) : setBuild(peer, set, language))
const isThere = ({ name }, { set }) => set === 'all' || setsOf(name).includes(set)

export const builds = [
  ...COLUMNS.flatMap((column) => PEERS.filter((peer) => isThere(peer, column)).map((peer) => buildOf(peer, column))),
  ...measured('es2017'),
  ...measured('es5'),
]

/** KB that each library adds to the control in each column, and the syntax that is left; and what our packages add. */
export function measure({ failures }) {
  const control = PEERS.find(({ name }) => name === CONTROL)
  const libraries = {}
  for (const peer of PEERS) {
    libraries[peer.name] = COLUMNS.map((column) => {
      if (!isThere(peer, column)) return null
      const { output } = buildOf(peer, column)
      if (failures.has(output)) return { failed: true }
      const [own, nothing] = [weigh(output), weigh(buildOf(control, column).output)]
      return { raw: own.raw - nothing.raw, gzip: own.gzip - nothing.gzip, syntax: highestSyntax(output) }
    })
  }
  const packages = BUDGETS.map(({ app, title, zh, budget }) => {
    const [{ gzip: es2017 }, { gzip: es5 }] = [added(app, 'es2017'), added(app, 'es5')]
    return { title, zh, budget, es2017, es5 }
  })
  return { libraries, packages }
}

const kilobytes = (bytes, digits = 1) => (bytes / 1024).toFixed(digits)

export function tables({ libraries, packages }, { peers, language }) {
  const words = {
    en: { head: 'KB gzip / raw, highest syntax', budget: 'budget, ES2017', failed: '✗ does not build' },
    zh: { head: 'KB（gzip / 原始），最高语法', budget: '预算（ES2017）', failed: '✗ 构建失败' },
  }[language]
  const cell = (bytes) => {
    if (!bytes) return '–'
    if (bytes.failed) return words.failed
    return `${kilobytes(bytes.gzip)} / ${kilobytes(bytes.raw)}, ${bytes.syntax}`
  }
  return {
    bytes: table(
      [words.head, ...COLUMNS.map(({ name }) => say(name, language))],
      peers
        .filter(({ name }) => name in libraries)
        .map((peer) => [titleOf(peer, language), ...libraries[peer.name].map(cell)]),
    ),
    packages: table(
      ['', 'ES2017', 'ES5', words.budget],
      packages.map(({ es2017, es5, budget, ...entry }) => [
        titleOf(entry, language),
        ...[es2017, es5, budget].map((bytes) => kilobytes(bytes, 2)),
      ]),
    ),
  }
}

export function complaints({ packages }) {
  return packages.filter(({ es2017, budget }) => es2017 > budget).map(({ title }) => `${title}: above its budget`)
}
