import { isDeepStrictEqual } from 'node:util'
import expected from '../expected.json'
import { countAwaited, countRequests, countSetData, weighPackages } from '../guard/measureGuarded.mjs'

/** KB that a name or another version of zlib may make. */
const TOLERANCE = { raw: 0.3, gzip: 0.1 }

it('sends the requests that it sent', async () => {
  compare(await countRequests(), expected.requests, isDeepStrictEqual)
})

it('shows a tapped list after as many answers', async () => {
  compare(await countAwaited(), expected.answers, isDeepStrictEqual)
})

it('draws what it drew, in as many calls and bytes', async () => {
  compare(await countSetData(), expected.setData, isDeepStrictEqual)
})

it('adds the KB that it added', () => {
  compare(
    weighPackages(),
    expected.kilobytes,
    (now, then) => Math.abs(now.gzip - then.gzip) <= TOLERANCE.gzip && Math.abs(now.raw - then.raw) <= TOLERANCE.raw,
  )
})

/** Fails with both of each that differs, and says how to agree. */
function compare<TValue>(
  now: Record<string, TValue>,
  then: Record<string, TValue>,
  isSame: (now: TValue, then: TValue) => boolean,
): void {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])]
  const differences = names.flatMap((name) => {
    const [a, b] = [now[name], then[name]]
    if (a !== undefined && b !== undefined && isSame(a, b)) return []
    return [`${name}\n  expected ${JSON.stringify(b)}\n  now      ${JSON.stringify(a)}`]
  })
  if (differences.length === 0) return
  throw new Error(
    `${differences.join('\n')}\n\nIf that is meant, in apps/bench: node build.mjs && node guard/expect.mjs, and commit expected.json.`,
  )
}
