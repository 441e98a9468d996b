import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Package {
  readonly name: string
  /** Empty where the package.json has none. */
  readonly version: string
  readonly directory: string
}

const packages = new Map<string, Package | undefined>()

/**
 * The package that a file belongs to, by the name in its package.json: a path says it only for packages below
 * node_modules, and a workspace's own are somewhere else.
 */
export function packageOf(file: string): Package | undefined {
  return packageAt(dirname(file))
}

function packageAt(directory: string): Package | undefined {
  if (packages.has(directory)) return packages.get(directory)
  const parent = dirname(directory)
  // A package.json without a name only sets the module type of a folder in a package.
  const found = read(directory) ?? (parent === directory ? undefined : packageAt(parent))
  packages.set(directory, found)
  return found
}

function read(directory: string): Package | undefined {
  try {
    // JSON.parse cannot know what a package.json holds.
    const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Record<string, unknown>
    const { name, version } = manifest
    return typeof name === 'string'
      ? { name, version: typeof version === 'string' ? version : '', directory }
      : undefined
  } catch {
    return undefined
  }
}
