import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MiniProgramFiles } from '../host/types'

const TEXTS = /\.(js|json|wxml|wxs|wxss)$/

/**
 * The texts of a compiled mini program.
 * @param dist the folder with `app.json`, as a weapp build writes it
 * @throws Error when it is not there, or is not one
 */
export function readMiniProgram(dist: string): MiniProgramFiles {
  const root = resolve(dist)
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no folder ${root}. Build the mini program first (for Taro: taro build --type weapp).`)
  }
  const files: MiniProgramFiles = {}
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXTS.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    files[path.slice(root.length + 1).replaceAll('\\', '/')] = readFileSync(path, 'utf8')
  }
  if (files['app.json'] === undefined) {
    throw new Error(`There is no app.json in ${root}. Give the folder that the weapp build writes to, and build first.`)
  }
  return files
}
