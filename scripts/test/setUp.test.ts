import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// Runs before the script: an old Node, in which nothing may be started.
const oldNode = `data:text/javascript,${encodeURIComponent(`
  import childProcess from 'node:child_process'
  import { syncBuiltinESMExports } from 'node:module'
  Object.defineProperty(process.versions, 'node', { value: '18.20.4' })
  childProcess.spawnSync = () => { throw new Error('A process was started.') }
  syncBuiltinESMExports()
`)}`

it.each(['start', 'test', 'docs', 'phone', 'screenshots', 'release'])(
  'says which Node is needed before it does anything: npm run %s',
  (name) => {
    const script = join(__dirname, `../${name}.mjs`)

    const { status, stderr } = spawnSync(process.execPath, ['--import', oldNode, script], {
      encoding: 'utf8',
      timeout: 10_000,
    })

    expect(status).toBe(1)
    expect(stderr.trim()).toBe(
      '✖ This needs Node 20.19.0 or newer, and 18.20.4 is running. Install it from https://nodejs.org.',
    )
  },
)
