import { dirname, resolve } from 'node:path'
import ts from 'typescript'
import type { CodeFile } from '../code/codeFiles'
import { type Check, withChecks } from './doctest'
import { loadRequest } from './loadRequest'

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  jsx: ts.JsxEmit.ReactJSX,
}

/** Runs one block of a page, and first those that it imports, each once. Every page has a request package of its own. */
export function createRunner(files: readonly CodeFile[]): (file: CodeFile) => Promise<unknown> {
  const request = loadRequest('weapp')
  const modules = new Map<CodeFile, object>()

  const find = (from: string, name: string): CodeFile | undefined => {
    const path = resolve(dirname(from), name)
    return files.find((file) => [path, `${path}/index`].includes(file.path.replace(/\.tsx?$/, '')))
  }

  return async function run(file) {
    const done = modules.get(file)
    if (done) return done
    const exports = {}
    modules.set(file, exports)
    for (const { fileName } of ts.preProcessFile(file.text).importedFiles) {
      const needed = find(file.path, fileName)
      if (needed) await run(needed)
    }
    const load = (name: string): unknown => {
      const other = find(file.path, name)
      return other ? modules.get(other) : name === '@taro-query/request' ? request : require(name)
    }
    const code = ts.transpileModule(withChecks(file.text), { compilerOptions: options }).outputText
    const evaluate = new Function('require', 'exports', '__check', '__thrown', `return (async () => {${code}})()`)
    await evaluate(load, exports, checkOf(file), thrown)
    return exports
  }
}

const checkOf =
  ({ page, block }: CodeFile): Check =>
  async (line, value, expected, isPart) => {
    const got = await value().catch((error: unknown) => thrown(error))
    try {
      if (isPart || got instanceof Thrown) expect(got).toMatchObject(expected() as object)
      else expect(got).toEqual(expected())
    } catch (error) {
      throw new Error(`${page.path}:${block.line + line} ${(error as Error).message}`)
    }
  }

/** A failure, as a value to compare. */
class Thrown {
  constructor(readonly error: unknown) {}
}

function thrown(error: unknown): Thrown {
  return new Thrown(error)
}
