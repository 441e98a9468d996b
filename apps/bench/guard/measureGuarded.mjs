import { PEERS } from '../build/peers.mjs'
import { RULES } from '../rows/behaviour/rules.mjs'
import { runRule } from '../rows/behaviour/runRule.mjs'
import { SCENES } from '../rows/rendering/scenes.mjs'
import { draw } from '../rows/rendering.mjs'
import { countAnswers, TAPS } from '../rows/taps.mjs'
import { BUDGETS, measure } from '../size/measure.mjs'

const ours = PEERS.find(({ name }) => name === 'taro-query')

/** Requests at each event of a page's life. */
export async function countRequests() {
  const requests = {}
  for (const rule of RULES) requests[rule.event.en] = await runRule(ours, rule)
  return requests
}

/** Answers of the server that each tap waits for. */
export async function countAwaited() {
  const answers = {}
  for (const tap of TAPS) answers[tap.name.en] = await countAnswers(ours, tap)
  return answers
}

/** Calls of `setData` in each scene, and their bytes. */
export async function countSetData() {
  const calls = {}
  for (const scene of SCENES) calls[scene.name.en] = await draw(ours, scene)
  return calls
}

/** KB that each of our packages adds, ES2017. */
export function weighPackages() {
  const round = (bytes) => Math.round((bytes / 1024) * 10) / 10
  return Object.fromEntries(
    BUDGETS.map(({ app }) => {
      const { raw, gzip } = measure(app, 'es2017')
      return [app, { raw: round(raw), gzip: round(gzip) }]
    }),
  )
}
