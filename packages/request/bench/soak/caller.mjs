import { setTimeout as sleep } from 'node:timers/promises'
import { countedAbort } from './counted.mjs'
import { verdict } from './verdict.mjs'

const api = { baseURL: 'https://api.example.com' }

/**
 * The app: two clients, one with a session, behind a Taro interceptor that keeps some requests for a while.
 *
 * @param app The package, and Taro's `addInterceptor`.
 * @param calls Where each call is kept until it is settled, by its number.
 * @param listeners Counts those on the signals that are given.
 * @returns Makes one call and says what was wrong with it, if anything, and how it ended.
 */
export function createCaller(app, calls, listeners) {
  const { addInterceptor, createClient, createSession, events, json } = app
  const plain = describe(createClient(api))
  const getToken = createClient(api).endpoint({ method: 'POST', path: '/login', response: json() })
  const session = createSession({
    // With a longer time-out than the session has, which gives up some of them.
    login: () => getToken(undefined, { priority: 10, timeout: 80 }),
    timeout: 60,
  })
  const signed = describe(createClient({ ...api, interceptors: [session] }))
  // An async one, as most are: it drops the `abort` of Taro's promise.
  addInterceptor(async (chain) => {
    const { requestParams } = chain
    const call = calls.get(Number(/\d+$/.exec(requestParams.url)?.[0]))
    if (call) {
      const { hold, isThrown, abort, abortOnWireAfter } = call.plan
      call.wire = undefined
      if (abort === 'on the wire') setTimeout(call.giveUp, abortOnWireAfter)
      if (hold !== undefined) await sleep(hold)
      if (isThrown) {
        call.wire = 'ThrownError'
        throw Object.assign(new Error('by a Taro interceptor'), { name: 'ThrownError' })
      }
    }
    return chain.proceed(requestParams)
  })

  function describe(client) {
    return {
      json: client.endpoint({ method: 'GET', path: '/books/:index', response: json() }),
      stream: client.endpoint({ method: 'GET', path: '/answers/:index', response: events({ data: json() }) }),
    }
  }

  return async (index, plan) => {
    const abort = countedAbort(listeners)
    let isSettled = false
    let isLate = false
    const giveUp = () => {
      if (isSettled) return
      call.isAborted = true
      abort.abort(call)
      // By then all that follows at once has.
      setImmediate(() => {
        isLate = !isSettled && !(plan.kind === 'stream' && plan.reads === 'slowly')
      })
    }
    const call = { index, plan, startedAt: performance.now(), wire: undefined, isAborted: false, giveUp }
    calls.set(index, call)
    if (plan.logsOut) void session.logout()
    if (plan.abort === 'before') giveUp()
    const { priority, timeout } = plan
    const endpoint = (plan.isSigned ? signed : plain)[plan.kind]
    const sent = endpoint({ params: { index } }, { signal: abort.signal, priority, timeout })
    if (plan.abort === 'at once') giveUp()
    if (plan.abort === 'in a moment') void Promise.resolve().then(giveUp)
    const timer = plan.abort === 'later' ? setTimeout(giveUp, plan.abortAfter) : undefined

    const result = await settle(sent, call)
    isSettled = true
    clearTimeout(timer)
    calls.delete(index)
    if (plan.abort === 'after the end') abort.abort(call)
    const complaint = isLate ? 'the abort did not settle it at once' : verdict(call, result)
    return { name: result.error?.name ?? 'data', complaint }
  }
}

async function settle(sent, call) {
  const { plan } = call
  const pieces = []
  try {
    const value = await sent
    if (plan.kind === 'json') return { value }
    for await (const piece of value) {
      if (call.isAborted) throw new Error('a piece came after the abort')
      pieces.push(piece)
      if (plan.reads === 'the first') break
      if (plan.reads === 'slowly') await sleep(2)
    }
    return { pieces }
  } catch (error) {
    return { pieces, error }
  }
}
