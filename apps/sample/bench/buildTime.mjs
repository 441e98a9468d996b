// `node bench/buildTime.mjs [rounds]`: what the plugin adds to a production build for WeChat, in CPU time of the build's
// process; with and without in turn, as a machine has other things to do. Ends with 1 when that is above 10 %. The
// packages have to be built.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LIMIT = 1.1
const rounds = Number(process.argv[2] ?? 5)
const sample = fileURLToPath(new URL('..', import.meta.url))
const preload = fileURLToPath(new URL('preload.cjs', import.meta.url))
const taro = createRequire(join(sample, 'package.json')).resolve('@tarojs/cli/bin/taro')
const directory = mkdtempSync(join(tmpdir(), 'taro-query-'))

/** Seconds of a build. */
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
  if (isBare === stdout.includes('@taro-query/plugin: weapp')) throw new Error('The plugin was not as asked for.')
  return Number(readFileSync(result, 'utf8'))
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const format = (numbers) => {
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)].map((number) => number.toFixed(2))
  return `${median(numbers).toFixed(2)} (${first} to ${last})`
}

const pairs = Array.from({ length: rounds }, (_, round) => {
  // Whichever comes second finds warmer caches.
  const first = build(round % 2 === 0)
  const second = build(round % 2 === 1)
  return round % 2 === 0 ? { without: first, with: second } : { without: second, with: first }
})
rmSync(directory, { recursive: true })

const ratios = pairs.map((pair) => pair.with / pair.without)
console.log(`weapp build of apps/sample, ${rounds} pairs, CPU time of the build's process, median (least to most)
without the plugin  ${format(pairs.map((pair) => pair.without))} s
with it             ${format(pairs.map((pair) => pair.with))} s
ratio of a pair     ${format(ratios)}`)
if (median(ratios) > LIMIT) process.exitCode = 1
