import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const oldNode = "data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '18.20.4' })"

it.each(['start', 'test', 'phone', 'screenshots'])(
  'says which Node is needed before it does anything: npm run %s',
  (name) => {
    const script = join(__dirname, `../${name}.mjs`)

    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', oldNode, script], { encoding: 'utf8' })

    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr.trim()).toBe(
      '✖ This needs Node 20.19.0 or newer, and 18.20.4 is running. Install it from https://nodejs.org.',
    )
  },
)
