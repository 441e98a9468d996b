import { setTimeout as pass } from 'node:timers/promises'
import { ask, withPeer } from '../../harness/withPeer.mjs'

const TIMEOUT = 300

/** What goes wrong, and how it is made. `make` gives what the app says of it (`src/peers/handOver.ts`). */
export const FAULTS = [
  {
    name: { en: 'time-out', zh: '超时' },
    make: (app) => ask(app, 'attempt', '/silent/x', { timeout: TIMEOUT }),
  },
  {
    name: { en: 'no network', zh: '没有网络' },
    options: { network: 'none' },
    make: (app) => ask(app, 'attempt', '/rows/same', {}),
  },
  {
    name: { en: 'domain not in the list', zh: '域名不在合法域名列表' },
    options: { domains: ['https://other.bench.example'], rules: { domains: true } },
    make: (app) => ask(app, 'attempt', '/rows/same', {}),
  },
  { name: { en: 'HTTP 500', zh: 'HTTP 500' }, make: (app) => ask(app, 'attempt', '/fault/500', {}) },
  {
    name: { en: 'a page instead of JSON', zh: '返回网页而不是 JSON' },
    make: (app) => ask(app, 'attempt', '/fault/html', {}),
  },
  {
    name: { en: 'aborted by the app', zh: '应用主动取消' },
    make: (app) => ask(app, 'attempt', '/silent/x', { abortAfter: 50 }),
  },
  {
    name: { en: 'cut off in the background', zh: '切到后台被中断' },
    options: { backgroundGrace: 50 },
    async make(app) {
      const ending = ask(app, 'attempt', '/silent/x', {})
      await pass(50)
      await app.hide()
      await pass(200)
      await app.show()
      return await ending
    },
  },
]

/** What each fault is called by a library: an ending of `attempt`. */
export async function nameFaults(peer) {
  const names = []
  for (const { options, make } of FAULTS) {
    const ending = await withPeer(peer, { path: 'pages/home/index', ...options }, (app) =>
      Promise.race([make(app), pass(4_000, 'no ending')]),
    )
    names.push(ending)
  }
  return names
}

/** Endings that say nothing: taken for data, without a name, none at all. */
const SAYS_NOTHING = new Set(['data', 'text', 'unnamed', 'no ending'])

/** How many of them a caller can tell apart. */
export const toldApart = (names) => new Set(names.filter((name) => !SAYS_NOTHING.has(name))).size
