import { PluginError } from '../PluginError'
import type { BuiltModule } from './EmittedBuild'
import type { RunnerBuild } from './onEmit'

/** As much of webpack 5 as is used here. */
interface Compiler {
  readonly webpack: { readonly Compilation: { readonly PROCESS_ASSETS_STAGE_REPORT: number } }
  readonly hooks: { readonly thisCompilation: Hook<Compilation> }
}
interface Compilation {
  readonly hooks: { readonly processAssets: Hook<Assets> }
  readonly chunks: Iterable<Chunk>
  readonly chunkGraph: { getChunkModulesIterable(chunk: Chunk): Iterable<Module> }
  readonly moduleGraph: { getIssuer(module: Module): Module | null | undefined }
  /** Taro compiles an independent subpackage by itself, and notes its root. */
  readonly children: readonly Compilation[]
  readonly __name?: string
  readonly errors: Error[]
}
interface Chunk {
  readonly files: Iterable<string>
}
interface Module {
  /** The file, with what stands behind `?`. */
  readonly resource?: string
  /** Of several modules in one scope. */
  readonly modules?: readonly Module[]
  originalSource(): { source(): string | Buffer } | null
}
interface Hook<TArgument> {
  tap(options: string | { name: string; stage: number }, listener: (argument: TArgument) => void): void
}
type Assets = Readonly<Record<string, { source(): string | Buffer }>>

const NAME = '@taro-query/plugin'

/** Hands over what webpack is about to write. An error among a compilation's keeps a production build from writing it. */
export function webpackPlugin(emit: (build: RunnerBuild) => string | undefined): object {
  return {
    apply(compiler: Compiler): void {
      compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
        // Behind Taro's own last step, which is where other plugins change what is written.
        const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT + 1
        compilation.hooks.processAssets.tap({ name: NAME, stage }, (assets) => {
          const files = Object.entries(assets).map(([path, asset]) => ({ path, content: asset.source() }))
          const problem = emit({ runner: 'webpack5', files, modules: modulesOf(compilation, assets) })
          if (problem !== undefined) compilation.errors.push(new PluginError(problem))
        })
      })
    },
  }
}

function modulesOf(compilation: Compilation, assets: Assets): BuiltModule[] {
  const { chunks, chunkGraph, children, __name: bundle = '' } = compilation
  const scripts = new Map<Module, string[]>()
  for (const chunk of chunks) {
    // A child compilation may be for styles, whose scripts are never written.
    const written = [...chunk.files].filter((path) => path in assets)
    if (written.length === 0) continue
    for (const module of [...chunkGraph.getChunkModulesIterable(chunk)].flatMap(parts)) {
      scripts.set(module, [...(scripts.get(module) ?? []), ...written])
    }
  }
  const modules = [...scripts].flatMap(([module, written]): BuiltModule[] => {
    const file = fileOf(module)
    if (file === undefined) return []
    const code = () => String(module.originalSource()?.source() ?? '')
    return [{ file, bundle, scripts: written, code, trail: () => trailOf(module, compilation) }]
  })
  return [...modules, ...children.flatMap((child) => modulesOf(child, assets))]
}

function parts(module: Module): Module[] {
  return [module, ...(module.modules ?? []).flatMap(parts)]
}

function trailOf(module: Module, { moduleGraph }: Compilation): string[] {
  const trail: string[] = []
  for (let next = moduleGraph.getIssuer(module); next; next = moduleGraph.getIssuer(next)) {
    const file = fileOf(next)
    if (file !== undefined) trail.push(file)
  }
  return trail
}

function fileOf({ resource }: Module): string | undefined {
  return resource ? resource.replace(/\?.*/s, '') : undefined
}
