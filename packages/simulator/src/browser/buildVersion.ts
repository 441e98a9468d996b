import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readAppConfig } from '../host/appConfig'
import { readMiniProgram } from '../node/readMiniProgram'

/** Names one state of a build: another text whenever a file in it was written, came or went. Empty: there is none. */
export function buildVersion(dist: string): string {
  try {
    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => {
        const { mtimeMs, size } = statSync(path)
        return `${path}\0${mtimeMs}\0${size}`
      })
    return createHash('sha256').update(files.join('\n')).digest('base64url')
  } catch {
    // It is not there, or goes just now.
    return ''
  }
}

/** Whether `app.json` and the files of every page are there: a build that is being written has not all of them. */
export function isWholeBuild(dist: string): boolean {
  try {
    readAppConfig(readMiniProgram(dist))
    return true
  } catch {
    return false
  }
}
