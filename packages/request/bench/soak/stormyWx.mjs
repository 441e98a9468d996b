import { exchange, response } from './exchange.mjs'
import { createRandom } from './random.mjs'
import { createTasks } from './tasks.mjs'

/**
 * A `wx` on a bad network: what each request meets is in the plan of its call. It tells the call how the exchange ended,
 * unless the app had given it up by then, and counts what is alive.
 *
 * @param calls By the number at the end of the URL, as long as they are not settled.
 */
export function createStormyWx(calls, seed) {
  const { chance, between } = createRandom(seed)
  const { createTask, ...tasks } = createTasks()
  const counts = { started: 0, late: 0, logins: 0 }
  let token = 0

  function request(options) {
    counts.started += 1
    const task = createTask(options)
    const { url } = options
    const call = calls.get(Number(/\d+$/.exec(url)?.[0]))
    if (url.endsWith('/login')) serveLogin(task)
    else if (call) serve(task, call)
    else {
      counts.late += 1
      task.end('fail', { errMsg: 'request:fail unknown network error' })
    }
    return task.native
  }

  function serve(task, call) {
    const { plan } = call
    // One that nothing ends would be alive for ever.
    task.onAbort = plan.ending === 'silence' && plan.onAbort === 'goes on' ? 'fails' : plan.onAbort
    call.wire = undefined
    task.onEnd = (outcome) => {
      call.wire = outcome
    }
    if (plan.expiresToken && !call.hasExpired) {
      call.hasExpired = true
      token += 1
    }
    const isRefused =
      plan.ending === 'refusal' || (plan.isSigned && task.options.header.authorization !== `Bearer ${token}`)
    exchange(task, call.index, isRefused ? { ...plan, ending: 'status', status: 401 } : plan)
  }

  function serveLogin(task) {
    counts.logins += 1
    const status = chance(0.05) ? 500 : 200
    if (chance(0.03)) return
    task.later(between(0, 4), () => {
      if (chance(0.05)) task.end('fail', { errMsg: 'request:fail interrupted', errno: 600003 })
      else task.end('success', response(status, JSON.stringify(String(token))))
    })
  }

  return { wx: { request, getSystemInfoSync: () => ({ platform: 'devtools' }) }, tasks, counts }
}
