import { posix } from 'node:path'
import type { MiniProgramFiles } from '../host/types'
import { compileTemplates } from '../node/compileTemplates'
import { fileSizes } from '../node/fileSizes'
import { readMiniProgram } from '../node/readMiniProgram'
import { wxssToCss } from '../styles/wxssToCss'
import type { PhoneData, PhoneSettings } from './boot'
import { buildVersion } from './buildVersion'

/** Reads a build for the phone: the style sheets as CSS, and the names of the scripts that it loads. */
export function phoneData(dist: string, settings: PhoneSettings): { data: PhoneData; modules: string[] } {
  // Before it is read: what changes meanwhile is a change.
  const version = buildVersion(dist)
  try {
    const built = readMiniProgram(dist)
    const { issues } = compileTemplates(built)
    const files: MiniProgramFiles = {}
    for (const [path, source] of Object.entries(built)) {
      files[path] = path.endsWith('.wxss') ? convert(path, source, built) : path.endsWith('.json') ? source : ''
    }
    const modules = Object.keys(built).filter((path) => path.endsWith('.js'))
    return { data: { settings, version, program: { files, issues, sizes: fileSizes(dist) } }, modules }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { data: { settings, version, program: { problem } }, modules: [] }
  }
}

function convert(path: string, source: string, files: MiniProgramFiles): string {
  const folder = posix.dirname(path)
  try {
    return wxssToCss(source, (name) => files[name.startsWith('/') ? name.slice(1) : posix.join(folder, name)])
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`)
  }
}
