// `npm run bench:packages` (or, here, `node --expose-gc bench/cpu.mjs`): the CPU time that a request costs an app, beyond what it
// costs through `Taro.request` alone; beside others, in one process and in turns. Under each is Taro's own request chain
// for WeChat, over a `wx` that answers at once. Ends with 1 above the budget, or when an answer is wrong.
import { bare, contenders, ours } from './cpu/contenders.mjs'
import { createEchoWx } from './cpu/echoWx.mjs'
import { quantile } from './cpu/quantile.mjs'
import { loadApp } from './loadApp.mjs'

const ROUNDS = 60
const WARM_UP_ROUNDS = 15
const REQUESTS = 300
/** Microseconds a request, over bare `Taro.request`. */
const BUDGET = 50

const entrants = await Promise.all(contenders.map(enter))
for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
  for (let turn = 0; turn < entrants.length; turn++) {
    // Whoever comes first is another in each round.
    const entrant = entrants[(round + turn) % entrants.length]
    const microseconds = await run(entrant)
    if (round >= WARM_UP_ROUNDS) entrant.times.push(microseconds)
  }
}
report()

async function enter(contender) {
  const wx = createEchoWx()
  const { getBook } = await loadApp(contender.code, { wx }, contender.define)
  return { contender, wx, getBook, times: [], failure: undefined }
}

/** Sends requests one after the other; microseconds of CPU for each, the collection of its garbage included. */
async function run(entrant) {
  const { wx, getBook } = entrant
  const sentBefore = wx.count
  // The garbage of whoever came before. Not all of it: a full collection throws away compiled code, too.
  global.gc?.({ type: 'minor' })
  await new Promise((resolve) => setTimeout(resolve, 0))
  const start = process.cpuUsage()
  try {
    for (let index = 0; index < REQUESTS; index++) {
      const id = `${sentBefore} / ${index}`
      const book = await getBook(id, index)
      if (book?.id !== id || book.page !== index || book.sort !== 'title') {
        entrant.failure ??= `book ${id} came as ${JSON.stringify(book)}`
      }
    }
  } catch (error) {
    entrant.failure ??= String(error)
  }
  const { user, system } = process.cpuUsage(start)
  const sent = wx.count - sentBefore
  if (sent !== REQUESTS) entrant.failure ??= `${REQUESTS} calls made ${sent} requests`
  return (user + system) / REQUESTS
}

function report() {
  const timesOf = (contender) => entrants.find((entrant) => entrant.contender === contender).times
  // Within each round: what slows the machine down for a while slows both down.
  const overBare = (contender) => timesOf(contender).map((time, round) => time - timesOf(bare)[round])
  const budgeted = quantile(overBare(ours), 0.5)

  console.log(`CPU of a request in µs, median (p10 to p90) of ${ROUNDS} rounds; Node ${process.versions.node}`)
  for (const { contender, failure } of entrants) {
    console.log(contender.title.padEnd(42), failure ? `FAILED: ${failure}` : result(contender))
  }
  if (budgeted > BUDGET || entrants.some(({ failure }) => failure)) process.exitCode = 1

  function result(contender) {
    if (contender === bare) return spread(timesOf(bare))
    const over = overBare(contender)
    const remark =
      contender === ours ? `budget ${BUDGET}` : `${(quantile(over, 0.5) / budgeted).toFixed(1)} times as much`
    return `${spread(over)} more, ${remark}`
  }
}

function spread(values) {
  const [low, median, high] = [0.1, 0.5, 0.9].map((share) => quantile(values, share).toFixed(1))
  return `${median.padStart(6)} (${low} to ${high})`
}
