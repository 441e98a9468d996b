import type { WxssToCss } from '../host/types'

/**
 * Converts a style sheet once per content in a process: a test file launches the same build many times. The same sheet
 * may import others elsewhere, so what it read is compared too.
 */
export function rememberCss(convert: WxssToCss): WxssToCss {
  const known = new Map<string, { css: string; imports: ReadonlyMap<string, string | undefined> }>()
  return (source, readImport) => {
    const before = known.get(source)
    if (before && [...before.imports].every(([path, text]) => readImport(path) === text)) return before.css
    const imports = new Map<string, string | undefined>()
    const css = convert(source, (path) => {
      const text = readImport(path)
      imports.set(path, text)
      return text
    })
    known.set(source, { css, imports })
    return css
  }
}
