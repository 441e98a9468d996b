// `npm test`: sets everything up and runs every check. The last line counts them.
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, say, setUp } from './workspace.mjs'

const STEPS = [
  ['Lint and format', 'exec', 'biome', 'check', '.'],
  ['Builds and types', 'exec', 'turbo', 'run', 'build', 'types', '--output-logs=errors-only', '--log-order=grouped'],
  ['Packed packages', 'exec', 'node', 'scripts/checkPackages.mjs'],
  ['API comments', 'exec', 'typedoc'],
]

/** Several times what the slowest step takes on two cores: a hung one must not hold a CI machine for hours. */
const LIMIT = { minutes: 25 }

setUp()
let passed = 0
let failed = 0
for (const [title, ...command] of STEPS) {
  say(title)
  if (run(command, LIMIT) === 0) passed += 1
  else failed += 1
  // What follows would fail for the same reason, with less to say.
  if (failed > 0) finish()
}

say('Tests')
const report = join(tmpdir(), `taro-query-jest-${process.pid}.json`)
run(['exec', 'jest', '--json', `--outputFile=${report}`], LIMIT)
try {
  const result = JSON.parse(readFileSync(report, 'utf8'))
  passed += result.numPassedTests
  // A suite that could not start has no tests to count.
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites
  if (!result.success && failed === 0) failed += 1
} catch (cause) {
  console.error(`Jest wrote no report: ${cause.message}`)
  failed += 1
} finally {
  rmSync(report, { force: true })
}
finish()

function finish() {
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
