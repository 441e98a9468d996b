// `node ../../scripts/types.mjs [project …]` in a package: checks its types, those of its tests too. By this
// folder's TypeScript 7, which is several times as fast as the 5 that writes the declarations and that Taro's apps have.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
const projects = ['tsconfig.json', 'tsconfig.test.json', ...process.argv.slice(2)].filter((path) => existsSync(path))

for (const project of projects) {
  const { status } = spawnSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
