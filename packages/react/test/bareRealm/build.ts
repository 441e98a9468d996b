import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const packages = join(__dirname, '../../..')

/** Builds a package as it is published, but without types, into `folder`. */
export function build(name: 'react' | 'request', folder: string): void {
  const manifest = createRequire(__filename).resolve('tsdown/package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { tsdown: string } }
  const cli = join(dirname(manifest), bin.tsdown)
  execFileSync(process.execPath, [cli, '--no-dts', '--out-dir', folder], { cwd: join(packages, name), stdio: 'pipe' })
}
