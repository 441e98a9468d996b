// `npm run release`: publishes what npm does not have yet. .github/workflows/release.yml runs it, with provenance.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fail, pnpm, say, setUp } from './workspace.mjs'

setUp()
const root = new URL('../', import.meta.url)
const { repository } = readJson('package.json')
if (!repository?.url) {
  fail('package.json has no `repository`, which npm compares with where it is published from: see CONTRIBUTING.md.')
}

say('Building the packages')
pnpm('exec', 'turbo', 'run', 'build', '--filter=./packages/*', '--output-logs=errors-only')

say('Publishing')
// One place to change; npm wants it in each.
for (const name of readdirSync(new URL('packages', root))) {
  const path = `packages/${name}/package.json`
  const manifest = { ...readJson(path), repository: { ...repository, directory: `packages/${name}` } }
  writeFileSync(new URL(path, root), `${JSON.stringify(manifest, null, 2)}\n`)
}
pnpm('exec', 'changeset', 'publish', '--no-git-tag')

function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'))
}
