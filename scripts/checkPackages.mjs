// Packs each package as it would be published and checks the tarball: publint, Are The Types Wrong, and our own rule
// that no declaration names query-core (a user's app would get a second copy of it).
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const packages = join(root, 'packages')
const folder = join(root, 'node_modules/.cache/packed')
let failures = 0

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

for (const name of readdirSync(packages)) check(join(packages, name))
process.exit(failures === 0 ? 0 : 1)

function check(directory) {
  const { name, type } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))
  const packed = spawnSync('pnpm', ['pack', '--pack-destination', relative(directory, folder), '--json'], {
    cwd: directory,
    encoding: 'utf8',
    // pnpm is a .cmd file there; no argument has a space in it.
    shell: process.platform === 'win32',
  })
  if (packed.status !== 0) return report(name, 'pnpm pack', packed)
  const { filename } = JSON.parse(packed.stdout)

  report(name, 'publint', bin('publint', 'publint', [filename, '--strict']))
  // A plugin is CommonJS alone: Taro requires it.
  const rules = type === 'commonjs' ? ['--ignore-rules', 'false-cjs'] : []
  report(name, 'attw', bin('@arethetypeswrong/cli', 'attw', [filename, '--format', 'ascii', ...rules]))

  const guilty = readdirSync(join(directory, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.d\.[cm]?ts$/.test(file) && readFileSync(join(directory, 'dist', file), 'utf8').includes('query-core'),
  )
  report(name, 'declarations', {
    status: guilty.length === 0 ? 0 : 1,
    stdout: `These name query-core; give the export an explicit type from @tanstack/react-query: ${guilty.join(', ')}`,
  })
}

function bin(packageName, command, args) {
  const manifest = join(root, 'node_modules', packageName, 'package.json')
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'))
  const script = join(dirname(manifest), typeof bins === 'string' ? bins : bins[command])
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
}

function report(name, check, { status, stdout = '', stderr = '', error }) {
  if (status === 0) return console.log(`  ✔ ${name} ${check}`)
  failures += 1
  console.error(`  ✖ ${name} ${check}\n${stdout}${stderr ?? ''}${error ?? ''}`)
}
