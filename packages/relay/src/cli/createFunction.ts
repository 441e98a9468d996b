import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { packageFolder } from './packageFolder'

/**
 * Copies the template into a project; what is there stays.
 *
 * @throws Error where a function of that name is there already.
 */
export function createFunction(project: string): { readonly written: string[]; readonly root: string } {
  const template = join(packageFolder(), 'template')
  const config = join(project, 'project.config.json')
  const known = existsSync(config) ? JSON.parse(readFileSync(config, 'utf8')) : undefined
  const root = posix.normalize(String(known?.cloudfunctionRoot ?? 'cloudfunctions/')).replace(/\/$/, '')
  const folder = join(project, root, 'relay')
  if (existsSync(folder)) throw new Error(`There is a ${folder} already: it stays as it is.`)
  const written: string[] = []
  if (!known) {
    mkdirSync(project, { recursive: true })
    copyFileSync(join(template, 'project.config.json'), config)
    written.push(config)
  } else if (known.cloudfunctionRoot === undefined) {
    writeFileSync(config, `${JSON.stringify({ ...known, cloudfunctionRoot: `${root}/` }, null, 2)}\n`)
    written.push(config)
  }
  mkdirSync(folder, { recursive: true })
  const source = join(template, 'cloudfunctions/relay')
  for (const file of readdirSync(source)) {
    copyFileSync(join(source, file), join(folder, file))
    written.push(join(folder, file))
  }
  return { written, root }
}
