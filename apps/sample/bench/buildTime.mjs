// `node bench/buildTime.mjs [rounds]`: what the plugin's report adds to a production build for WeChat, in CPU time
// of the build's process; with and without in turn, as a machine has other things to do, and the part of the report
// itself, which is steadier. Ends with 1 when that is above 10 %. The packages have to be built.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LIMIT = 0.1
const rounds = Number(process.argv[2] ?? 5)
const sample = fileURLToPath(new URL('..', import.meta.url))
const preload = fileURLToPath(new URL('preload.cjs', import.meta.url))
const taro = createRequire(join(sample, 'package.json')).resolve('@tarojs/cli/bin/taro')
const directory = mkdtempSync(join(tmpdir(), 'taro-query-'))

/** Seconds of a build, and of the report in it. */
function build(isBare) {
  const result = join(directory, 'seconds')
  const { status, stdout, stderr } = spawnSync(process.execPath, [taro, 'build', '--type', 'weapp', '--no-check'], {
    cwd: sample,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: `--require ${JSON.stringify(preload)}`,
      BENCH_RESULT: result,
      ...(isBare && { BENCH_BARE: '1' }),
    },
  })
  if (status !== 0) throw new Error(`The app did not build:\n${stdout}${stderr}`)
  if (isBare === stdout.includes('@taro-query/plugin: weapp')) throw new Error('The report was not as asked for.')
  return JSON.parse(readFileSync(result, 'utf8'))
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

const pairs = Array.from({ length: rounds }, (_, round) => {
  // Whichever comes second finds warmer caches.
  const first = build(round % 2 === 0)
  const second = build(round % 2 === 1)
  return round % 2 === 0 ? { without: first, with: second } : { without: second, with: first }
})
rmSync(directory, { recursive: true })

const part = median(pairs.map((pair) => pair.with.report / (pair.with.build - pair.with.report)))
console.log(`weapp build of apps/sample, ${rounds} pairs, median CPU time of the build's process
without the report  ${median(pairs.map((pair) => pair.without.build)).toFixed(2)} s
with it             ${median(pairs.map((pair) => pair.with.build)).toFixed(2)} s
ratio of a pair     ${median(pairs.map((pair) => pair.with.build / pair.without.build)).toFixed(3)}
the report itself   ${median(pairs.map((pair) => pair.with.report)).toFixed(2)} s, ${(100 * part).toFixed(1)} % of the rest`)
if (part > LIMIT) process.exitCode = 1
