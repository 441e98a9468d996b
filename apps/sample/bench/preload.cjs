// Loaded into each build by buildTime.mjs: notes the CPU time of the build's process, and leaves our plugin out if asked.
const { writeFileSync } = require('node:fs')
const Module = require('node:module')

const { BENCH_RESULT, BENCH_BARE } = process.env
const load = Module._load

Module._load = function (request, ...rest) {
  const isPlugin = /(@taro-query|packages)[\\/]plugin([\\/]dist[\\/]index\.cjs)?$/.test(request)
  return BENCH_BARE && isPlugin ? () => {} : load.call(this, request, ...rest)
}

// A build's worker processes and its launcher load this as well; the build itself ends last.
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeFileSync(BENCH_RESULT, String((user + system) / 1e6))
})
