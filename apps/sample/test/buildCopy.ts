import { execFile } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const sample = join(__dirname, '..')

/**
 * Builds a copy of the sample with one file changed, for weapp.
 * @param change gets the file's text and returns the new one
 * @returns the folder of the output
 */
export async function buildCopy(name: string, file: string, change: (text: string) => string): Promise<string> {
  // Inside the sample, so that node_modules is found as in the sample itself.
  const copy = join(sample, '.test', name)
  rmSync(copy, { recursive: true, force: true })
  for (const entry of [
    '.env.production',
    'babel.config.js',
    'config',
    'package.json',
    'project.config.json',
    'src',
    'tsconfig.json',
  ]) {
    cpSync(join(sample, entry), join(copy, entry), { recursive: true })
  }
  const before = readFileSync(join(copy, file), 'utf8')
  const after = change(before)
  if (after === before)
    throw new Error(`Nothing was changed in ${file}: the sample no longer has what ${name} changes.`)
  writeFileSync(join(copy, file), after)

  const taro = require.resolve('@tarojs/cli/bin/taro')
  await promisify(execFile)(process.execPath, [taro, 'build', '--type', 'weapp', '--no-check'], {
    cwd: copy,
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  })
  return join(copy, 'dist/weapp')
}
