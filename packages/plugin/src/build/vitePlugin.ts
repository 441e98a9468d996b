import { PluginError } from '../PluginError'
import type { RunnerBuild } from './onEmit'

/** As much of Rollup's output as is used here. */
type Output =
  | { readonly type: 'chunk'; readonly fileName: string; readonly code: string; readonly moduleIds: readonly string[] }
  | { readonly type: 'asset'; readonly fileName: string; readonly source: string | Uint8Array }

/** Hands over what Vite is about to write. */
export function vitePlugin(emit: (build: RunnerBuild) => string | undefined): object {
  return {
    name: '@taro-query/plugin',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_: unknown, bundle: Readonly<Record<string, Output>>) {
        const outputs = Object.values(bundle)
        const sources = outputs.flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []))
        const problem = emit({
          files: outputs.map((output) => ({
            path: output.fileName,
            content: output.type === 'chunk' ? output.code : output.source,
          })),
          // Rollup marks what is no file.
          sources: [...new Set(sources.filter((id) => !id.startsWith('\0')).map((id) => id.replace(/\?.*/s, '')))],
        })
        if (problem === undefined) return
        // As Taro's webpack runner ends. Thrown, it would be printed with the name of every module, which Rollup adds.
        console.error(new PluginError(problem).message)
        process.exit(1)
      },
    },
  }
}
