import { CONTROL } from '../build/peers.mjs'
import { interleave } from '../harness/interleave.mjs'
import { ratiosTo, showSpread } from '../harness/numbers.mjs'
import { openList } from '../harness/openList.mjs'
import { table, titleOf } from '../harness/table.mjs'
import { variantsOf } from '../harness/variants.mjs'
import { withPeer } from '../harness/withPeer.mjs'

/** Milliseconds that the server takes, and how often it is tried: what takes long has less of chance in it. */
const LATENCIES = [
  { latency: 50, rounds: 15 },
  { latency: 200, rounds: 9 },
  { latency: 1_000, rounds: 7 },
]

/** From the tap to the list on the screen, as a ratio to the control: the first time, and when one comes again. */
export async function measure({ peers, say }) {
  const variants = variantsOf(peers)
  const first = {}
  const again = {}
  for (const { latency, rounds } of LATENCIES) {
    say(`  ${latency} ms`)
    const seconds = Object.fromEntries(variants.map(({ name }) => [name, []]))
    const times = await interleave(variants, rounds, async (variant, round) => {
      const { output, search } = variant
      return await withPeer(variant, { output, path: `pages/home/index?key=same${search}`, latency }, async (app) => {
        const time = await openList(app)
        if (latency === AGAIN && round >= 0) {
          await app.back()
          seconds[variant.name].push(await openList(app))
        }
        return time
      })
    })
    first[latency] = ratios(times)
    if (latency === AGAIN) Object.assign(again, ratios(seconds, times))
  }
  return { titles: variants.map(({ name, title, zh }) => ({ name, title, zh })), first, again }
}

/** The latency with which one comes again. */
const AGAIN = 200

const ratios = (times, control = times) =>
  Object.fromEntries(Object.entries(times).map(([name, values]) => [name, ratiosTo(control[CONTROL], values)]))

export function tables({ titles, first, again }, { peers, language }) {
  const words = WORDS[language]
  return {
    navigation: table(
      [words.head, ...LATENCIES.map(({ latency }) => words.latency(latency)), words.again(AGAIN)],
      [
        ...titles.map((entry) => [
          titleOf(entry, language),
          ...LATENCIES.map(({ latency }) => showSpread(first[latency][entry.name])),
          showSpread(again[entry.name]),
        ]),
        ...peers.filter(({ failed }) => failed).map((peer) => [titleOf(peer, language), words.failed, '', '', '']),
      ],
    ),
  }
}

const WORDS = {
  en: {
    head: 'from the tap to the list, ratio to `Taro.request`',
    latency: (latency) => `${latency} ms`,
    again: (latency) => `again, ${latency} ms`,
    failed: '✗ does not load its list',
  },
  zh: {
    head: '从点击到列表出现，与 `Taro.request` 之比',
    latency: (latency) => `${latency} 毫秒`,
    again: (latency) => `再次进入，${latency} 毫秒`,
    failed: '✗ 列表没加载出来',
  },
}

/** What must not be: that another library is faster by more than a twentieth, and not by chance. */
export function complaints({ first, again }) {
  return [...Object.entries(first), ['again', again]].flatMap(([what, ratios]) => {
    const ours = ratios['taro-query']
    return Object.entries(ratios)
      .filter(([name, theirs]) => !name.startsWith('taro-query') && ours.low > theirs.high * 1.05)
      .map(([name, { median }]) => `navigation ${what}: ${name} ${median.toFixed(2)}, ours ${ours.median.toFixed(2)}`)
  })
}
