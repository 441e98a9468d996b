import type { EmittedFile } from './EmittedBuild'
import { codeOf } from './readScript'

/** Looks at a file only when it has changed: in watch mode most files stay what they are. */
export function remember<TResult>(look: (file: EmittedFile) => TResult): (file: EmittedFile) => TResult {
  const results = new Map<string, { readonly code: string; readonly result: TResult }>()
  return (file) => {
    const code = codeOf(file)
    const known = results.get(file.path)
    if (known?.code === code) return known.result
    const result = look(file)
    results.set(file.path, { code, result })
    return result
  }
}
