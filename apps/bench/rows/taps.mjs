import { setTimeout as pass } from 'node:timers/promises'
import { say, table, titleOf } from '../harness/table.mjs'
import { has, withPeer } from '../harness/withPeer.mjs'

export const isCounted = true

const PREFETCHES = 30
/** Answers after which a list is not waited for any more. */
const MOST = 10
/** Milliseconds in which nothing happens any more. */
const REST = 100
/** Milliseconds in which that comes. */
const LONGEST = 15_000

/** What is tapped: a list by its key, and what the app has done before or is doing. */
export const TAPS = [
  { name: { en: 'a list, the first time', zh: '第一次打开一个列表' }, key: 'tapped', best: 1 },
  { name: { en: 'the same list again', zh: '再次打开同一个列表' }, key: 'tapped', isAgain: true, best: 0 },
  {
    name: { en: 'another list, while 30 are prefetched', zh: '正在预取 30 个，点击另一个' },
    key: 'tapped',
    prefetches: PREFETCHES,
    best: 1,
  },
  {
    name: { en: 'the last of these 30', zh: '正在预取 30 个，点击其中最后一个' },
    key: `p${PREFETCHES - 1}`,
    prefetches: PREFETCHES,
    best: 2,
  },
]

/** How many answers each tap waits for, by the name of the peer. */
export async function measure({ peers }) {
  const answers = {}
  for (const peer of peers.filter(({ failed }) => !failed)) {
    answers[peer.name] = []
    for (const tap of TAPS) answers[peer.name].push(await countAnswers(peer, tap))
  }
  return answers
}

/**
 * How often the server has to answer all that is on the wire until the tapped list is on the screen. `null`: the library has
 * no prefetch.
 */
export const countAnswers = (peer, { key, isAgain = false, prefetches = 0 }) =>
  withPeer(peer, { path: `pages/home/index?key=${key}` }, async (app, server) => {
    if (prefetches > 0 && !(await has(app, 'prefetch'))) return null
    if (isAgain) {
      await app.tap(await app.find('#open'))
      await app.findByText('Row 99, 1')
      await app.back()
    }
    server.holdAll()
    if (prefetches > 0) {
      const prefetch = app.evaluate('getApp().bench.prefetch')
      for (let index = 0; index < prefetches; index++) void prefetch(`p${index}`)
    }
    await app.tap(await app.find('#open'))
    for (let answers = 0; answers <= MOST; answers++) {
      await settle(app, server)
      if (isThere(app)) return answers
      server.answerHeld()
    }
    throw new Error(`${peer.name}: the list of ${key} did not come.`)
  })

const isThere = (app) => app.text().includes('Row 99, 1')

/**
 * Until all requests on the wire have come to the server, and nothing is drawn or asked for any more: then the list is there,
 * or some of them wait for an answer.
 */
async function settle(app, server) {
  const end = performance.now() + LONGEST
  for (let before; ; await pass(REST)) {
    const onWire = app.requests.filter(
      ({ dispatchedAt, endedAt }) => dispatchedAt !== undefined && endedAt === undefined,
    )
    const now = `${app.requests.length} requests, ${onWire.length} of them on the wire, ${server.held()} at the server, ${app.setDataCalls.length} setData calls`
    if (now === before && onWire.length === server.held() && (onWire.length > 0 || isThere(app))) return
    if (performance.now() > end) throw new Error(`It does not come to rest: ${now}.`)
    before = now
  }
}

export function tables(answers, { peers, language }) {
  const head = { en: 'answers that a tap waits for', zh: '点击之后要等几次应答' }
  const there = peers.filter(({ name }) => name in answers)
  return {
    taps: table(
      [head[language], ...there.map((peer) => titleOf(peer, language))],
      TAPS.map(({ name }, index) => [say(name, language), ...there.map((peer) => answers[peer.name][index] ?? '–')]),
    ),
  }
}

/** What must not be: a tap that waits longer than it has to. */
export function complaints(answers) {
  return TAPS.flatMap(({ name, best }, index) => {
    const ours = answers['taro-query'][index]
    return ours > best ? [`taro-query: ${name.en} waits for ${ours} answers, not ${best}.`] : []
  })
}
