// `npm run bench`, or here `node bench.mjs`: the same app with each library, built by Taro, run in the simulator. Names
// of rows (files of `rows`) choose some; `--write`, with all, puts the results into `results.json` and into the docs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tryBuildAll } from './build/buildAll.mjs'
import { PEERS, versionOf } from './build/peers.mjs'
import { peerBuild } from './build/plan.mjs'
import { writeBlocks } from './harness/blocks.mjs'
import { compare } from './harness/compare.mjs'
import { render } from './harness/render.mjs'
import { runApart } from './harness/runApart.mjs'
import { whyNoList } from './harness/whyNoList.mjs'
import { ROWS } from './rows/index.mjs'

const KEPT = new URL('results.json', import.meta.url)
const LAST = new URL('dist/results.json', import.meta.url)

const isWritten = process.argv.includes('--write')
const names = process.argv.slice(2).filter((name) => !name.startsWith('-'))
const unknown = names.filter((name) => !(name in ROWS))
if (unknown.length > 0)
  throw new Error(`There is no row ${unknown.join(', ')}. There are: ${Object.keys(ROWS).join(', ')}.`)
if (isWritten && names.length > 0) throw new Error('What is written is of one run: --write goes with no names.')
const chosen = Object.entries(ROWS).filter(([name]) => names.length === 0 || names.includes(name))

const started = performance.now()
const say = (text) =>
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}\n`)

const builds = new Map(
  [...PEERS.map((peer) => peerBuild(peer)), ...chosen.flatMap(([, { builds = [] }]) => builds)].map((build) => [
    build.output,
    build,
  ]),
)
say(`${builds.size} builds, as far as they are not there`)
const failures = await tryBuildAll([...builds.values()])

/** What a row is given. */
const context = { peers: [], failures, say }
for (const peer of PEERS) {
  const failed = failures.has(`${peer.name}-es2017`) ? 'does not build' : await whyNoList(peer)
  context.peers.push({ ...peer, failed })
  if (failed) say(`${peer.name}: ${failed}`)
}

const results = {
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  taro: versionOf('@tarojs/taro'),
  peers: context.peers.map(({ name, title, zh, failed }) => ({ name, title, zh, failed })),
  rows: {},
}
await measureCounted(chosen.flatMap(([name, { isCounted }]) => (isCounted ? [name] : [])))
for (const [name, row] of chosen) {
  if (!row.isCounted) {
    say(name)
    results.rows[name] = await row.measure(context)
  }
  for (const complaint of row.complaints?.(results.rows[name]) ?? []) {
    say(`✗ ${complaint}`)
    process.exitCode = 1
  }
}
say('done')

mkdirSync(new URL('dist/', import.meta.url), { recursive: true })
const text = `${JSON.stringify(results, null, 2)}\n`
writeFileSync(LAST, text)
if (isWritten) {
  writeFileSync(KEPT, text)
  for (const language of ['en', 'zh']) writeBlocks(language, render(results, language))
}
for (const markdown of Object.values(render(results, 'en'))) console.log(`\n${markdown}`)
if (!isWritten) console.log(`\n${sayDifferences(JSON.parse(readFileSync(KEPT, 'utf8')), results)}`)

/** What of the rows that were measured is not as it was when the results of the docs were. */
function sayDifferences(then, now) {
  const rows = Object.fromEntries(Object.keys(now.rows).map((name) => [name, then.rows?.[name]]))
  const { counts, ratios, differences } = compare(rows, now.rows)
  return [
    `Beside the results of ${then.date} in results.json: ${counts} counts and ${ratios} ratios, ${differences.length} of them different.`,
    ...differences,
  ].join('\n')
}

/** Two at a time, each in a process of its own; what takes time has the machine for itself afterwards. */
async function measureCounted(names) {
  // The last one takes longest.
  const waiting = names.toReversed()
  const next = async () => {
    const name = waiting.shift()
    if (name === undefined) return
    say(name)
    results.rows[name] = await runApart('./measureRow.mjs', { row: name, input: { peers: context.peers } })
    say(`${name}: done`)
    await next()
  }
  await Promise.all([next(), next()])
}
