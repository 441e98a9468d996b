import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What every build is made of, from the root. */
const SHARED = [
  'pnpm-lock.yaml',
  'packages/plugin/dist',
  'packages/react/dist',
  'packages/request/dist',
  'apps/bench/package.json',
  'apps/bench/babel.config.js',
  'apps/bench/project.config.json',
  'apps/bench/config',
  'apps/bench/build/buildInTurn.mjs',
  'apps/bench/build/plan.mjs',
]

let shared

/** Says whether a build is to be made again: a hash of all that it is made of. */
export function keyOf(build) {
  shared ??= hash(SHARED)
  return hash([`apps/bench/src/${build.app}`], shared + JSON.stringify(build))
}

function hash(paths, start = process.version) {
  const sum = createHash('sha256').update(start)
  for (const path of paths.flatMap(filesOf)) sum.update(path).update(readFileSync(root + path))
  return sum.digest('hex')
}

function filesOf(path) {
  if (!statSync(root + path).isDirectory()) return [path]
  return readdirSync(root + path, { recursive: true })
    .map((file) => `${path}/${file}`)
    .filter((file) => statSync(root + file).isFile())
    .sort()
}
