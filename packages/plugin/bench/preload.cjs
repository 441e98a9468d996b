// Loaded into each build by buildTime.mjs: leaves out what looks at the output, if asked to, and notes the CPU time.
const { writeFileSync } = require('node:fs')
const Module = require('node:module')

const { BENCH_RESULT, BENCH_BARE } = process.env

if (BENCH_BARE) {
  const load = Module._load
  Module._load = function (request, ...rest) {
    return request === './report.cjs' ? { reportBuilds() {} } : load.call(this, request, ...rest)
  }
}

// A build's worker processes and its launcher load this as well; the build itself ends last.
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeFileSync(BENCH_RESULT, String((user + system) / 1e6))
})
