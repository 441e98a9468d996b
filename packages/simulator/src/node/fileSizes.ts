import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Bytes of every file of a mini program's folder, by path inside it. */
export function fileSizes(dist: string): Record<string, number> {
  const root = resolve(dist)
  const sizes: Record<string, number> = {}
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    sizes[path.slice(root.length + 1).replaceAll('\\', '/')] = statSync(path).size
  }
  return sizes
}
