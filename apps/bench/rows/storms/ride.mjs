import { setTimeout as pass } from 'node:timers/promises'
import { ask, withPeer } from '../../harness/withPeer.mjs'

/** Milliseconds after which an ending is not waited for any more. */
const LONGEST = 15_000
/** Until what is under way for nobody has come in. */
const REST = 500

const isOver = ({ endedAt }) => endedAt !== undefined

/** Many requests at once: the path and the options of each, the server's latency, and what the app has besides. */
export const STORMS = [
  {
    name: { en: '200 requests at once', zh: '同时发 200 个请求' },
    count: 200,
    path: '/count/x',
    latency: 20,
    facts: ['endings', 'server', 'atOnce', 'queued'],
  },
  {
    name: { en: '100 requests that time out', zh: '100 个请求全部超时' },
    count: 100,
    path: '/silent/x',
    options: { timeout: 200 },
    // How many of them reach the server before is chance.
    facts: ['endings', 'open', 'isUsable'],
  },
  {
    name: { en: '100 requests that are aborted', zh: '100 个请求全部取消' },
    count: 100,
    path: '/silent/x',
    options: { abortAfter: 100 },
    facts: ['endings', 'server', 'open', 'isUsable'],
  },
  {
    name: { en: 'the same, in an app with an interceptor', zh: '同上，应用里装了一个拦截器' },
    count: 100,
    path: '/count/x',
    latency: 300,
    options: { abortAfter: 100 },
    search: '&intercept=1',
    facts: ['endings', 'server', 'open', 'isUsable'],
  },
]

/**
 * One storm with one library.
 * @returns the facts that it is about: how the requests ended for the app; how many the server got, and at a time; how many waited in WeChat's own
 * queue; how many of WeChat's tasks go on when the app has its endings; whether a list loads then
 */
export const ride = (peer, { count, path, options = {}, latency = 0, search = '', facts }) =>
  withPeer(peer, { path: `pages/home/index?key=after${search}`, latency }, async (app, server) => {
    const tasks = () => app.requests.filter(({ url }) => url.includes(path))
    const late = pass(LONGEST, { 'no ending': count }, { ref: false })
    const endings = { ...(await Promise.race([ask(app, 'attempts', count, path, options), late])) }
    // The ends of tasks are told a moment later.
    await pass(20)
    const open = tasks().filter((task) => !isOver(task)).length
    await app.navigateTo('pages/list/index?key=after')
    const list = await app.findByText('Row 99, 1', { timeout: 2_000 }).catch(() => undefined)
    // What nobody waits for any more goes on.
    await app.waitFor(() => tasks().every(isOver), { timeout: LONGEST }).catch(() => {})
    await pass(REST)
    const all = {
      endings,
      server: server.total() - server.count('after'),
      atOnce: server.most(),
      queued: tasks().filter(({ queued }) => queued).length,
      open,
      isUsable: list !== undefined,
    }
    return Object.fromEntries(facts.map((fact) => [fact, all[fact]]))
  })
