import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MiniProgramFiles } from '../host/types'

const TEXTS = /\.(js|json|wxml|wxs|wxss|axml|ttml)$/

/**
 * The texts of a compiled mini program.
 * @param dist the folder with `app.json`, as a build writes it
 * @param type of the build, as Taro names it
 * @throws Error when it is not there, or is not one
 */
export function readMiniProgram(dist: string, type: 'weapp' | 'alipay' | 'tt' = 'weapp'): MiniProgramFiles {
  if (typeof dist !== 'string') {
    throw new Error(`dist: ${String(dist)} is no path. Give the folder that the ${type} build writes to.`)
  }
  const root = resolve(dist)
  const found = statSync(root, { throwIfNoEntry: false })
  if (found?.isFile()) throw new Error(`dist: ${root} is a file. Give the folder that the ${type} build writes to.`)
  if (!found?.isDirectory()) {
    throw new Error(`There is no folder ${root}. Build the mini program first (for Taro: taro build --type ${type}).`)
  }
  const files: MiniProgramFiles = {}
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXTS.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    files[path.slice(root.length + 1).replaceAll('\\', '/')] = readFileSync(path, 'utf8')
  }
  if (files['app.json'] === undefined) {
    throw new Error(
      `There is no app.json in ${root}. Give the folder that the ${type} build writes to, and build first.`,
    )
  }
  return files
}
