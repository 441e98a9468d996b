// `npm run soak` (or, here, `node --expose-gc bench/soak.mjs [seed]`): 100,000 requests of the weapp build on a bad
// network, with random aborts, time-outs and failures, hundreds at a time. Ends with 1 when anything is left behind, or
// when a call has ended in another way than it had to.
import { setTimeout as sleep } from 'node:timers/promises'
import { loadApp } from './loadApp.mjs'
import { createCaller } from './soak/caller.mjs'
import { countedTimers, createCount } from './soak/counted.mjs'
import { patientPlan, planOf } from './soak/plan.mjs'
import { createStormyWx } from './soak/stormyWx.mjs'

const WARM_UP = 10_000
const REQUESTS = 100_000
const AT_A_TIME = 300
const BUDGET = { megabytes: 2, minutes: 5 }
/** Requests at a time on WeChat, and how many of them nobody may wait for. */
const SLOTS = { all: 10, background: 8 }

const seed = Number(process.argv[2] ?? Date.now() % 1_000_000)
const calls = new Map()
const timers = createCount()
const listeners = createCount()
const network = createStormyWx(calls, seed)
const endings = {}
const complaints = []
const unhandled = []
process.on('unhandledRejection', (reason) => unhandled.push(`Unhandled: ${reason?.stack ?? reason}`))
const watchdog = setTimeout(() => {
  console.log(`✖ Not at its end after ${BUDGET.minutes} minutes; ${calls.size} calls are not settled`)
  process.exit(1)
}, BUDGET.minutes * 60_000)

console.log(`seed ${seed}`)
const app = await loadApp(
  `import { addInterceptor } from '@tarojs/taro'
  import * as request from '@taro-query/request'
  App({ ...request, addInterceptor })`,
  { wx: network.wx, ...countedTimers(timers) },
)
const call = createCaller(app, calls, listeners)

await run(0, WARM_UP)
const heapBefore = await heap()
const startedAt = performance.now()
await run(WARM_UP, WARM_UP + REQUESTS)
const seconds = (performance.now() - startedAt) / 1000
const heapAfter = await heap()
const left = {
  tasks: network.tasks.alive.now,
  ofTasks: network.tasks.listeners.now,
  timers: timers.now,
  listeners: listeners.now,
  calls: calls.size,
}
const free = { all: await countFree(0), background: await countFree(-1) }
clearTimeout(watchdog)
report()

/** All calls whose numbers are in the range, so many at a time. */
async function run(from, to) {
  let next = from
  const work = async () => {
    while (next < to) {
      const index = next++
      const { name, complaint } = await call(index, planOf(seed, index))
      endings[name] = (endings[name] ?? 0) + 1
      if (complaint) complaints.push(`Call ${index}: ${complaint}`)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  // What the callers gave up and the phone goes on with; logins that nobody waits for.
  await sleep(500)
}

async function heap() {
  for (let times = 0; times < 4; times++) {
    global.gc()
    await sleep(50)
  }
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** How many of more requests than there are slots start at once. */
async function countFree(priority) {
  const before = network.counts.started
  const probes = Array.from({ length: 2 * SLOTS.all }, (_, index) => call(index, patientPlan(priority)))
  await new Promise((resolve) => setImmediate(resolve))
  const started = network.counts.started - before
  await Promise.all(probes)
  return started
}

function report() {
  const { tasks, counts } = network
  const growth = heapAfter - heapBefore
  const rows = [
    ['left: native tasks', left.tasks, 0, `at most ${tasks.alive.most} at a time`],
    ['left: listeners on tasks', left.ofTasks, 0, `at most ${tasks.listeners.most}`],
    ['left: timers', left.timers, 0, `at most ${timers.most}`],
    ['left: listeners on signals', left.listeners, 0, `at most ${listeners.most}`],
    ['left: calls that are not settled', left.calls, 0, `at most ${AT_A_TIME}`],
    ['calls that ended as they must not', complaints.length, 0],
    ['unhandled rejections', unhandled.length, 0],
    ['requests for calls that were over', counts.late, 0],
    ['tasks at a time that the app waits for', tasks.inUse.most, SLOTS.all],
    ['free slots of the queue', free.all, SLOTS.all],
    ['… for work that nobody waits for', free.background, SLOTS.background],
  ]
  console.log(`${REQUESTS} requests in ${seconds.toFixed(0)} s, ${AT_A_TIME} at a time`)
  const kinds = Object.entries({ ...endings, logins: counts.logins })
  console.log(`${kinds.map((entry) => entry.join(' ')).join(', ')}\n`)
  for (const [title, count, expected, remark = ''] of rows) {
    const isRight = count === expected
    if (!isRight) process.exitCode = 1
    console.log(isRight ? '✔' : '✖', title.padEnd(40), String(count).padStart(4), isRight ? remark : `not ${expected}`)
  }
  if (growth > BUDGET.megabytes) process.exitCode = 1
  console.log(
    growth > BUDGET.megabytes ? '✖' : '✔',
    `heap ${heapBefore.toFixed(1)} MB after ${WARM_UP} requests, ${growth.toFixed(1)} MB more at the end (budget ${BUDGET.megabytes})`,
  )
  for (const complaint of [...complaints, ...unhandled].slice(0, 10)) console.log(`\n${complaint}`)
}
