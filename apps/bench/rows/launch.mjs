import { CONTROL } from '../build/peers.mjs'
import { interleave } from '../harness/interleave.mjs'
import { ROUNDS, ratiosTo, showSpread } from '../harness/numbers.mjs'
import { runApart } from '../harness/runApart.mjs'
import { say, table, titleOf } from '../harness/table.mjs'
import { variantsOf } from '../harness/variants.mjs'
import { distOf, withPeer } from '../harness/withPeer.mjs'
import { launchOnce, MARKS } from './launch/marks.mjs'

/** What the code of each app costs to evaluate, and what has happened already when its first request leaves. */
export async function measure({ peers, say }) {
  const names = await withPeer({ name: CONTROL }, { path: 'pages/home/index' }, (app) =>
    app.evaluate('Object.keys(wx).filter((name) => name !== "webpackJsonp")').map(String),
  )
  const there = peers.filter(({ failed }) => !failed)
  say('  the code')
  const times = await interleave(there, ROUNDS, ({ name }) =>
    runApart('./evaluate.mjs', { dist: distOf(`${name}-es2017`), page: 'pages/list/index', names }),
  )
  const code = Object.fromEntries(there.map(({ name }) => [name, ratiosTo(times[CONTROL], times[name])]))

  say('  the first request')
  const requests = {}
  for (const variant of variantsOf(peers)) {
    const { name, title, zh } = variant
    requests[name] = { title, zh, isBefore: await launchOnce(variant) }
  }
  return { code, requests }
}

export function tables({ code, requests }, { peers, language }) {
  const words = WORDS[language]
  return {
    launchCode: table(
      ['', words.ratio],
      peers.map((peer) => [titleOf(peer, language), peer.name in code ? showSpread(code[peer.name]) : words.failed]),
    ),
    launchRequest: table(
      [words.before, ...MARKS.map(({ name }) => say(name, language))],
      [
        ...Object.values(requests).map(({ isBefore, ...entry }) => [
          titleOf(entry, language),
          ...isBefore.map((is) => (is ? '✓' : '–')),
        ]),
        ...peers
          .filter(({ failed }) => failed)
          .map((peer) => [titleOf(peer, language), words.failed, ...MARKS.slice(1).map(() => '')]),
      ],
    ),
  }
}

const WORDS = {
  en: {
    ratio: 'evaluating the code, ratio to `Taro.request`',
    before: 'the first request leaves before',
    failed: '✗ does not load its list',
  },
  zh: {
    ratio: '执行代码的耗时，与 `Taro.request` 之比',
    before: '第一个请求先于……发出',
    failed: '✗ 列表没加载出来',
  },
}

/** How much more of ours there may be to evaluate than of react-query with glue. */
const LIMIT = 1.25

/** What must not be: that the first request of ours waits for anything, or that our code costs more than TanStack's with glue. */
export function complaints({ code, requests }) {
  const [first] = requests['taro-query'].isBefore
  return [
    ...(first ? [] : ['taro-query: its first request waits for the app’s code.']),
    ...(code['taro-query'].median > code['react-query-glue'].median * LIMIT
      ? ['taro-query: its code takes longer to evaluate than react-query’s with glue.']
      : []),
  ]
}
