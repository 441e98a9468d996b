import { posix } from 'node:path'
import type { MiniProgramFiles } from '../host/types'
import { compileTemplates } from '../node/compileTemplates'
import { readMiniProgram } from '../node/readMiniProgram'
import { wxssToCss } from '../styles/wxssToCss'
import type { PhoneData } from './boot'

/** Reads a build for the phone: the style sheets as CSS, and the names of the scripts that it loads. */
export function phoneData(
  dist: string,
  settings: { hosts: Record<string, string>; token: string },
): { data: PhoneData; modules: string[] } {
  try {
    const built = readMiniProgram(dist)
    const { issues } = compileTemplates(built)
    const files: MiniProgramFiles = {}
    for (const [path, source] of Object.entries(built)) {
      files[path] = path.endsWith('.wxss') ? convert(path, source, built) : path.endsWith('.json') ? source : ''
    }
    return { data: { files, issues, ...settings }, modules: Object.keys(built).filter((path) => path.endsWith('.js')) }
  } catch (error) {
    return { data: { problem: error instanceof Error ? error.message : String(error) }, modules: [] }
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
