import { PluginError } from '../PluginError'
import type { RunnerBuild } from './onEmit'

/** As much of webpack 5 as is used here. */
interface Compiler {
  readonly webpack: { readonly Compilation: { readonly PROCESS_ASSETS_STAGE_REPORT: number } }
  readonly hooks: { readonly thisCompilation: Hook<Compilation> }
}
interface Compilation {
  readonly hooks: { readonly processAssets: Hook<Readonly<Record<string, { source(): string | Buffer }>>> }
  readonly modules: Iterable<Module>
  /** Taro compiles an independent subpackage by itself. */
  readonly children: readonly Compilation[]
  readonly errors: Error[]
}
interface Module {
  /** The file, with what stands behind `?`. */
  readonly resource?: string
  /** Of several modules in one scope. */
  readonly modules?: readonly Module[]
}
interface Hook<TArgument> {
  tap(options: string | { name: string; stage: number }, listener: (argument: TArgument) => void): void
}

const NAME = '@taro-query/plugin'

/** Hands over what webpack is about to write. An error among a compilation's keeps a production build from writing it. */
export class WebpackPlugin {
  readonly emit: (build: RunnerBuild) => string | undefined

  constructor(emit: (build: RunnerBuild) => string | undefined) {
    this.emit = emit
  }

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      // Behind Taro's own last step, which is where other plugins change what is written.
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT + 1
      compilation.hooks.processAssets.tap({ name: NAME, stage }, (assets) => {
        const files = Object.entries(assets).map(([path, asset]) => ({ path, content: asset.source() }))
        const problem = this.emit({ files, sources: sourcesOf(compilation) })
        if (problem !== undefined) compilation.errors.push(new PluginError(problem))
      })
    })
  }
}

function sourcesOf({ modules, children }: Compilation): string[] {
  const files = [...modules].flatMap(filesOf).map((file) => file.replace(/\?.*/s, ''))
  return [...new Set([...files, ...children.flatMap(sourcesOf)])]
}

function filesOf({ resource, modules = [] }: Module): string[] {
  return [...(resource ? [resource] : []), ...modules.flatMap(filesOf)]
}
