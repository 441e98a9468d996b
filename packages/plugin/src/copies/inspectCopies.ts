import { relative } from 'node:path'
import type { BuiltModule, EmittedBuild } from '../build/EmittedBuild'
import { packageOf } from '../packageOf'
import type { Section } from '../report'

/** What keeps something that all of an app has to share: a context, a cache, a queue, a chain of interceptors. */
const SINGLE: ReadonlySet<string> = new Set([
  '@tarojs/taro',
  '@tarojs/runtime',
  'react',
  '@tanstack/react-query',
  '@tanstack/query-core',
])

interface Copy {
  readonly version: string
  /** Seen from the app; a package that is published twice over, as ESM and as CommonJS, is two of them. */
  readonly path: string
  /** The packages that import it. */
  readonly by: readonly string[]
}

/** Counts the copies of what may be there once in a bundle. An independent subpackage is a bundle of its own. */
export function inspectCopies(appPath: string): (build: EmittedBuild) => Section {
  return ({ modules }) => {
    const bundles = [...new Set(modules.map(({ bundle }) => bundle))]
    const found = bundles.flatMap((bundle) => {
      const own = modules.filter((module) => module.bundle === bundle && SINGLE.has(nameOf(module)))
      return [...groupBy(own, nameOf)].flatMap(([name, parts]) => {
        const copies = [...groupBy(parts, copyOf)]
        return copies.length > 1
          ? [{ name, bundle, copies: copies.map(([path, copy]) => toCopy(relative(appPath, path), copy)) }]
          : []
      })
    })
    return {
      name: 'copies',
      lines: [],
      problems: found.map(({ name, bundle, copies }) => {
        const place = bundle && ` of the subpackage ${bundle}`
        const list = copies.map(({ version, path, by }) => `${version} in ${path} (imported by ${by.join(', ')})`)
        return `${name} is in the bundle${place} ${copies.length} times: ${list.join('; ')}`
      }),
      advice:
        found.length > 0
          ? [
              'Copies share nothing: install one version (npm dedupe, overrides), or lead all to one by alias in config/index.',
            ]
          : [],
      facts: { found },
    }
  }
}

function toCopy(path: string, modules: readonly BuiltModule[]): Copy {
  const [first] = modules
  return {
    version: (first && packageOf(first.file)?.version) || 'one without a version',
    path: path.replaceAll('\\', '/'),
    by: [...new Set(modules.flatMap((module) => importerOf(module) ?? []))],
  }
}

/** The first package on the way to it that is another one. */
function importerOf(module: BuiltModule): string | undefined {
  const own = packageOf(module.file)?.directory
  const importer = module
    .trail()
    .map(packageOf)
    .find((found) => found && found.directory !== own)
  return importer && (importer.version ? `${importer.name}@${importer.version}` : importer.name)
}

/** The folder of it. TanStack is published as ESM and as CommonJS, modern and legacy: two of these are two copies. */
function copyOf({ file }: BuiltModule): string {
  const { name = '', directory = '' } = packageOf(file) ?? {}
  if (!name.startsWith('@tanstack/')) return directory
  const [folder = directory] = /^.*[\\/]build[\\/]\w+/s.exec(file) ?? []
  return file.endsWith('.cjs') ? `${folder} (CommonJS)` : folder
}

function nameOf({ file }: BuiltModule): string {
  return packageOf(file)?.name ?? ''
}

function groupBy(modules: readonly BuiltModule[], keyOf: (module: BuiltModule) => string): Map<string, BuiltModule[]> {
  const groups = new Map<string, BuiltModule[]>()
  for (const module of modules) {
    const key = keyOf(module)
    groups.set(key, [...(groups.get(key) ?? []), module])
  }
  return groups
}
