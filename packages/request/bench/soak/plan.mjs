import { createRandom } from './random.mjs'

const LONG = 10_000
/** How an exchange ends, and how often. */
const ENDINGS = Object.entries({
  answer: 26,
  failure: 6,
  silence: 3,
  status: 2,
  garbled: 1,
  empty: 1,
  refusal: 1,
}).flatMap(([ending, times]) => Array(times).fill(ending))
const ABORTS = ['before', 'at once', 'in a moment', 'later', 'later', 'on the wire', 'on the wire', 'after the end']
const PRIORITIES = [0, 0, 0, 1, 5, -1, () => 0, () => -1]

/** What one request is and meets: of its seed and its number alone, so that a failure comes again. */
export function planOf(seed, index) {
  const { chance, between, pick } = createRandom(seed ^ Math.imul(index + 1, 0x9e3779b1))
  const ending = pick(ENDINGS)
  const isShort = ending === 'silence' || chance(0.05)
  return {
    kind: chance(0.15) ? 'stream' : 'json',
    isSigned: chance(0.3),
    priority: pick(PRIORITIES),
    timeout: isShort ? between(5, 30) : LONG,

    /** What the caller does. Milliseconds. */
    abort: chance(0.2) ? pick(ABORTS) : 'never',
    abortAfter: between(0, 80),
    abortOnWireAfter: between(0, 6),
    logsOut: chance(0.001),
    reads: pick(['all', 'all', 'slowly', 'the first']),

    /** How long a Taro interceptor keeps it, and whether that throws then. */
    hold: chance(0.1) ? between(0, 4) : undefined,
    isThrown: chance(0.01),

    /** What the network does. */
    ending,
    after: between(0, 3),
    status: pick([400, 404, 429, 500, 503]),
    failure: between(0, 1000),
    pieces: between(0, 4),
    expiresToken: chance(0.002),
    /** As phones differ: its `fail` is called; the response comes nevertheless; nothing is called any more. */
    onAbort: pick(['fails', 'fails', 'goes on', 'is mute']),
  }
}

/** One that stays on the wire, or waits for its turn, until it is aborted soon after. */
export function patientPlan(priority) {
  const caller = { abort: 'later', abortAfter: 50 }
  return { kind: 'json', priority, timeout: LONG, ending: 'silence', onAbort: 'fails', ...caller }
}
