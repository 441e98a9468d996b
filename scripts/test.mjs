// `npm test`: sets everything up and runs every check. The last line counts them.
import { readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { run, say, setUp } from './workspace.mjs'

const STEPS = [
  ['Lint and format', 'exec', 'biome', 'check', '.'],
  [
    'Builds, types, packed packages, API comments',
    'exec',
    'turbo',
    'run',
    'build',
    'build:test-apps',
    'types',
    'check:api',
    'check:packed',
    // Taro's builds use a core and a half each.
    `--concurrency=${availableParallelism() + 1}`,
    '--output-logs=errors-only',
    '--log-order=grouped',
  ],
]
const REPORT = 'node_modules/.cache/jest-report.json'
/** Several times what the slowest step takes on two cores: a hung one must not hold a CI machine for hours. */
const LIMIT = { minutes: 25 }

let passed = 0
let failed = 0
// Whatever ends the run, the last line counts it.
process.on('exit', (code) => console.log(`\n${passed} passed, ${failed || Math.sign(code)} failed`))

setUp()
for (const [title, ...command] of STEPS) {
  say(title)
  if (run(command, LIMIT) !== 0) {
    failed += 1
    // What follows would fail for the same reason, with less to say.
    process.exit(1)
  }
  passed += 1
}

say('Tests')
rmSync(REPORT, { force: true })
// A set-up that fails may leave a server open, and Jest would wait for it for ever.
// Jest's own choice is one less than there are: of two, the servers and browsers of one worker use half.
const workers = Math.max(2, availableParallelism() - 1)
const exitCode = run(
  ['exec', 'jest', `--maxWorkers=${workers}`, '--forceExit', '--json', `--outputFile=${REPORT}`],
  LIMIT,
)
const report = readReport()
passed += report.numPassedTests
// A suite that could not start has no tests to count; a failed set-up has not even suites.
failed += report.numFailedTests + report.numRuntimeErrorTestSuites
process.exit(exitCode === 0 && report.success && failed === 0 ? 0 : 1)

function readReport() {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'))
  } catch {
    console.error('\n✖ Jest wrote no report: see above.')
    return { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0, success: false }
  }
}
