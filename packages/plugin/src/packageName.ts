import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const names = new Map<string, string>()

/**
 * The package that a folder belongs to, by the name in its package.json: a path says it only for packages below
 * node_modules, and a workspace's own are somewhere else. `''` for none.
 */
export function packageName(directory: string): string {
  const cached = names.get(directory)
  if (cached !== undefined) return cached
  const parent = dirname(directory)
  // A package.json without a name only sets the module type of a folder in a package.
  const name = nameIn(directory) ?? (parent === directory ? '' : packageName(parent))
  names.set(directory, name)
  return name
}

function nameIn(directory: string): string | undefined {
  try {
    // JSON.parse cannot know what a package.json holds.
    const { name } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as { name?: unknown }
    return typeof name === 'string' ? name : undefined
  } catch {
    return undefined
  }
}
