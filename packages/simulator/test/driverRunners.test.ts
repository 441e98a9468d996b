import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// The built package, as a user has it: CommonJS in Jest, ES modules in Vitest.
const root = join(__dirname, 'runners')
const packageFolder = (name: string) => dirname(createRequire(__filename).resolve(`${name}/package.json`))
const inJest = [
  join(packageFolder('jest'), 'bin/jest.js'),
  ...[
    '--rootDir',
    root,
    '--json',
    '--config',
    JSON.stringify({ testMatch: ['<rootDir>/jest.test.cjs'], transform: {} }),
  ],
]
const inVitest = [
  join(packageFolder('vitest'), 'vitest.mjs'),
  ...['run', '--root', root, '--reporter=json', 'vitest.test.mjs'],
]

beforeAll(() => {
  if (!existsSync(join(__dirname, '../dist/index.js'))) throw new Error('There is no dist: build the package first.')
})

it.each([
  ['Jest', inJest],
  ['Vitest', inVitest],
])('fails a test of %s for what the app did wrong, and says what happened', async (_, command) => {
  const { stdout, stderr } = await run(command)
  const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{"'))) as {
    testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[]
  }
  const [{ assertionResults: tests } = { assertionResults: [] }] = testResults
  expect(tests.map(({ title, status }) => `${title}: ${status}`)).toEqual([
    'passes: passed',
    'fails in its own expectation: failed',
    'fails by an unhandled rejection: failed',
    'fails by console.error: failed',
    'fails by App.onError: failed',
    'fails at once with others: one: failed',
    'fails at once with others: other: failed',
  ])
  const messages = tests.map(({ failureMessages }) => failureMessages.join())
  expect(messages[2]).toContain('unhandledRejection: Error: nobody caught this')
  expect(messages[3]).toContain('console.error: it broke')
  expect(messages[4]).toContain('App.onError: caught in a render')

  expect(stderr).toMatch(/fails in its own expectation: what happened last in the mini program\n( +\d+ ms {2}.*\n)+/)
  expect(stderr).toContain(' ms  tap() <wx-button> "Choose"')
  expect(stderr).not.toMatch(/passes: what happened/)
  // Nobody can say which of them asks.
  expect(stderr).not.toMatch(/fails at once.*: what happened/)
})

function run(args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  // A child of its own, not a worker of this run.
  const { JEST_WORKER_ID: _, NODE_OPTIONS: __, ...env } = process.env
  return new Promise((resolve) => {
    // Its exit code says that tests failed, which they have to.
    execFile(process.execPath, args, { env: { ...env, CI: 'true' } }, (_error, stdout, stderr) =>
      resolve({ stdout, stderr }),
    )
  })
}
