// Loaded into each build by buildTime.mjs: notes the CPU time of the build and of the report, which it leaves out if
// asked to.
const { writeFileSync } = require('node:fs')
const Module = require('node:module')

const { BENCH_RESULT, BENCH_BARE } = process.env
const load = Module._load
let report = 0

Module._load = function (request, ...rest) {
  if (request === './report.cjs' && BENCH_BARE) return { reportBuilds() {} }
  const loaded = load.call(this, request, ...rest)
  if (request !== './build/onEmit.cjs') return loaded
  return { ...loaded, onEmit: (ctx, inspect) => loaded.onEmit(ctx, (build) => timed(() => inspect(build))) }
}

// A build's worker processes and its launcher load this as well; the build itself ends last.
process.on('exit', () => writeFileSync(BENCH_RESULT, JSON.stringify({ build: seconds(process.cpuUsage()), report })))

function timed(run) {
  const before = process.cpuUsage()
  const result = run()
  report += seconds(process.cpuUsage(before))
  return result
}

function seconds({ user, system }) {
  return (user + system) / 1e6
}
