import ts from 'typescript'
import { root } from '../pages/pages'
import type { CodeFile } from './codeFiles'

/** What the compiler has to say, with page and line. */
export function checkTypes(files: readonly CodeFile[]): string[] {
  const texts = new Map(files.map((file) => [file.path, file.text]))
  const options = readOptions()
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile, directoryExists } = host
  Object.assign(host, {
    fileExists: (path: string) => texts.has(path) || fileExists(path),
    readFile: (path: string) => texts.get(path) ?? readFile(path),
    directoryExists: (path: string) => path.includes('/docs/.pages') || directoryExists?.(path) === true,
    getSourceFile: (path: string, ...rest: [ts.ScriptTarget]) => {
      const text = texts.get(path)
      return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, ...rest)
    },
  } satisfies Partial<ts.CompilerHost>)
  const program = ts.createProgram([`${root}/docs/test/own/modules.d.ts`, ...texts.keys()], options, host)
  return files.flatMap((file) => {
    const source = program.getSourceFile(file.path)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) =>
      toText(file, diagnostic),
    )
  })
}

/** As the tests themselves are compiled, but for what a page shows and does not use. */
function readOptions(): ts.CompilerOptions {
  const folder = `${root}/docs`
  const { config } = ts.readConfigFile(`${folder}/tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder)
  return { ...options, noUnusedLocals: false, noUnusedParameters: false }
}

function toText({ page, block, text }: CodeFile, { start = 0, messageText }: ts.Diagnostic): string {
  const line = block.line + text.slice(0, start).split('\n').length - 1
  return `${page.path}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
}
