import { PluginError } from '../PluginError'
import type { BuiltModule } from './EmittedBuild'
import type { RunnerBuild } from './onEmit'

/** As much of Rollup as is used here. */
type Output = Chunk | { readonly type: 'asset'; readonly fileName: string; readonly source: string | Uint8Array }
interface Chunk {
  readonly type: 'chunk'
  readonly fileName: string
  readonly code: string
  readonly modules: Readonly<Record<string, { readonly code: string | null }>>
}
interface Context {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/** Hands over what Vite is about to write. */
export function vitePlugin(emit: (build: RunnerBuild) => string | undefined): object {
  return {
    name: '@taro-query/plugin',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(this: Context, _: unknown, bundle: Readonly<Record<string, Output>>) {
        const outputs = Object.values(bundle)
        const problem = emit({
          runner: 'vite',
          files: outputs.map((output) => ({
            path: output.fileName,
            content: output.type === 'chunk' ? output.code : output.source,
          })),
          modules: outputs.flatMap((output) => (output.type === 'chunk' ? modulesOf(output, this) : [])),
        })
        if (problem === undefined) return
        // As Taro's webpack runner ends. Thrown, it would be printed with the name of every module, which Rollup adds.
        console.error(new PluginError(problem).message)
        process.exit(1)
      },
    },
  }
}

function modulesOf({ fileName, modules }: Chunk, context: Context): BuiltModule[] {
  return Object.entries(modules).flatMap(([id, { code }]): BuiltModule[] => {
    const file = fileOf(id)
    const module = { bundle: '', scripts: [fileName], code: () => code ?? '', trail: () => trailOf(id, context) }
    return file === undefined ? [] : [{ file, ...module }]
  })
}

function trailOf(id: string, context: Context): string[] {
  const seen = new Set([id])
  const trail: string[] = []
  for (let next = importerOf(id); next !== undefined; next = importerOf(next)) {
    seen.add(next)
    const file = fileOf(next)
    if (file !== undefined) trail.push(file)
  }
  return trail

  function importerOf(module: string): string | undefined {
    return context.getModuleInfo(module)?.importers.find((importer) => !seen.has(importer))
  }
}

/** Rollup marks what is no file, and what its CommonJS plugin makes of one. */
function fileOf(id: string): string | undefined {
  const file = id.replace(/^\0/, '').replace(/\?.*/s, '')
  return id.startsWith('\0') && !id.includes('?commonjs-') ? undefined : file
}
