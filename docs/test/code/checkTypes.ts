import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { root } from '../pages/pages'
import type { CodeFile } from './codeFiles'

const folder = join(root, 'docs/.pages')
/** As the tests themselves are compiled, but for what a page shows and does not use. */
const CONFIG = {
  extends: '../tsconfig.json',
  compilerOptions: { noEmit: true, noUnusedLocals: false, noUnusedParameters: false },
  include: ['**/*', '../test/own/modules.d.ts'],
}

/** What the compiler has to say, with page and line. */
export function checkTypes(files: readonly CodeFile[]): string[] {
  rmSync(folder, { recursive: true, force: true })
  try {
    for (const { path, text } of files) write(path, text)
    write(join(folder, 'tsconfig.json'), JSON.stringify(CONFIG))
    const compiler = join(root, 'scripts/node_modules/typescript/bin/tsc')
    const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
      cwd: root,
      encoding: 'utf8',
    })
    if (status !== 0 && !stdout) throw new Error(`The compiler did not run: ${stderr}`)
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => toText(line, files))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** A block keeps its lines: `docs/.pages/README.md/src/api.ts(3,4): error TS2304: …`. */
function toText(message: string, files: readonly CodeFile[]): string {
  const [, path = '', line = '', what = ''] = /^(.*?)\((\d+),\d+\): error TS\d+: (.*)$/.exec(message) ?? []
  const file = files.find((one) => one.path === resolve(root, path))
  return file ? `${file.page.path}:${file.block.line + Number(line) - 1} ${what}` : message
}
