import { type Options, type Program, parse } from 'acorn'
import type { EmittedFile } from './EmittedBuild'

const programs = new WeakMap<EmittedFile, Program | Error>()

/** Everything that is looked at in a mini program: `.wxs` and its like are languages of their own. */
export function isScript({ path }: EmittedFile): boolean {
  return path.endsWith('.js')
}

export function codeOf({ content }: EmittedFile): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
}

/** A script's program, or what the parser says; once for all that look at it. */
export function programOf(file: EmittedFile): Program | Error {
  const program = programs.get(file) ?? parseScript(codeOf(file))
  programs.set(file, program)
  return program
}

/** By the newest standard there is; as a module where it is no script. */
export function parseScript(code: string): Program | Error {
  const options = { ecmaVersion: 'latest', allowHashBang: true, allowReturnOutsideFunction: true } as const
  return tryParse(code, { ...options, sourceType: 'script' }, (error) =>
    tryParse(code, { ...options, sourceType: 'module' }, () => error),
  )
}

/** Line and column, counted from 1 as editors do. */
export function locate(code: string, offset: number): { line: number; column: number } {
  const before = code.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

function tryParse(code: string, options: Options, otherwise: (error: Error) => Program | Error): Program | Error {
  try {
    return parse(code, options)
  } catch (error) {
    // acorn throws SyntaxErrors.
    return otherwise(error as Error)
  }
}
