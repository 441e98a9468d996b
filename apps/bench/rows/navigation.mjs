import { setTimeout as pass } from 'node:timers/promises'
import { CONTROL } from '../build/peers.mjs'
import { interleaveGroups } from '../harness/interleave.mjs'
import { ROUNDS, ratiosTo, showSpread } from '../harness/numbers.mjs'
import { openList } from '../harness/openList.mjs'
import { table, titleOf } from '../harness/table.mjs'
import { variantsOf } from '../harness/variants.mjs'
import { withAll, withPeer } from '../harness/withPeer.mjs'

/** Milliseconds that the server takes. */
const LATENCIES = [50, 200, 1_000]
/** Milliseconds in which an app has done all that it does at a tap or at an answer, so that another may be tapped. */
const TURN = 100

/** From the tap to the list on the screen, as a ratio to the control, by latency and name. */
export async function measure({ peers, say }) {
  const variants = variantsOf(peers)
  const first = {}
  for (const latency of LATENCIES) {
    say(`  ${latency} ms`)
    // While some wait for the server, others are tapped; all of them before the first answer comes.
    const together = Math.max(1, Math.floor(latency / TURN))
    const times = await withAll(
      variants,
      ({ output, search, ...variant }, next) =>
        withPeer(variant, { output, path: `pages/home/index?${search}`, latency }, (app) => next({ ...variant, app })),
      (opened) => interleaveGroups(opened, ROUNDS, together, openNewLists),
    )
    first[latency] = Object.fromEntries(
      Object.entries(times).map(([name, values]) => [name, ratiosTo(times[CONTROL], values)]),
    )
  }
  return { titles: variants.map(({ name, title, zh }) => ({ name, title, zh })), first }
}

let lists = 0

/** Opens a list that no app has opened yet in all of them: taps one after another, and waits for all. */
async function openNewLists(opened) {
  lists += 1
  for (const { app } of opened) await app.navigateTo(`pages/home/index?key=${lists}`)
  const times = await Promise.all(
    opened.map(async ({ app }, index) => {
      await pass(index * TURN)
      return await openList(app)
    }),
  )
  for (const { app } of opened) for (const _page of ['list', 'home']) await app.back()
  return times
}

export function tables({ titles, first }, { peers, language }) {
  const words = WORDS[language]
  return {
    navigation: table(
      [words.head, ...LATENCIES.map(words.latency)],
      [
        ...titles.map((entry) => [
          titleOf(entry, language),
          ...LATENCIES.map((latency) => showSpread(first[latency][entry.name])),
        ]),
        ...peers.filter(({ failed }) => failed).map((peer) => [titleOf(peer, language), words.failed, '', '']),
      ],
    ),
  }
}

const WORDS = {
  en: {
    head: 'from the tap to the list, ratio to `Taro.request`',
    latency: (latency) => `${latency} ms`,
    failed: '✗ does not load its list',
  },
  zh: {
    head: '从点击到列表出现，与 `Taro.request` 之比',
    latency: (latency) => `${latency} 毫秒`,
    failed: '✗ 列表没加载出来',
  },
}

/** What must not be: that another library is faster by more than a twentieth, and not by chance. */
export function complaints({ first }) {
  return Object.entries(first).flatMap(([what, ratios]) => {
    const ours = ratios['taro-query']
    return Object.entries(ratios)
      .filter(([name, theirs]) => !name.startsWith('taro-query') && ours.low > theirs.high * 1.05)
      .map(([name, { median }]) => `navigation ${what}: ${name} ${median.toFixed(2)}, ours ${ours.median.toFixed(2)}`)
  })
}
