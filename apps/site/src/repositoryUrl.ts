import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the repository can be read: `repository` of the root's package.json; undefined while there is none. */
export function repositoryUrl(root: string): string | undefined {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const url: string | undefined = repository?.url ?? repository
  return url?.replace(/^git\+/, '').replace(/\.git$/, '')
}
