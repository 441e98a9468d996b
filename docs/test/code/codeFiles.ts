import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'
import { nameOf, root } from '../pages/pages'
import type { Block, Page } from '../pages/readPage'
import { type Declared, declaredNames, type Origin, usedNames } from './names'

/** A block of a page as a module, its lines where they were. */
export interface CodeFile {
  readonly path: string
  readonly text: string
  readonly page: Page
  readonly block: Block
}

/** What a block may use without importing it: where each name comes from. */
type Scope = Map<string, Declared & { readonly origin: Origin }>

/**
 * The TypeScript of a page. A block that starts with its file's name, `// src/api.ts`, is that file, and imports what it
 * needs. Any other sees whatever the blocks before it declare, and may declare it anew. What the reader already has, such as
 * the type of a book, is in `own`.
 */
export function codeFiles(page: Page): CodeFile[] {
  const own = `${root}/docs/test/own/${nameOf(page)}.ts`
  const ofReader: Scope = new Map()
  if (existsSync(own)) declare(ofReader, own, readFileSync(own, 'utf8'))
  const ofPage: Scope = new Map(ofReader)
  const files = page.blocks.filter(isChecked).map((block) => {
    const [, name] = /^\/\/ ([\w./-]+\.tsx?)\b/.exec(block.text) ?? []
    const path = resolve(root, 'docs/.pages', page.path, name ?? `src/line-${block.line}.${block.language}`)
    // What a mark `run` adds is for the test alone.
    const code = block.text + (/^run\s+(.+)/s.exec(block.mark)?.[1] ?? '')
    const imports = missingImports(name === undefined ? ofPage : ofReader, path, code)
    const exports = declare(ofPage, path, code)
    return { path, text: `${imports}${code}\n${exports}`, page, block }
  })
  if (new Set(files.map(({ path }) => path)).size < files.length) throw new Error(`${page.path} names a file twice`)
  return files
}

function isChecked({ language, mark }: Block): boolean {
  return /^tsx?$/.test(language) && !mark.startsWith('no check: ')
}

/** Adds what a block declares, and gives the exports that it lacks. */
function declare(scope: Scope, path: string, code: string): string {
  const declared = declaredNames(parse(path, code))
  for (const entry of declared) {
    const { module, name } = entry.origin ?? { module: path.replace(/\.tsx?$/, ''), name: entry.name }
    const origin = { module: module.startsWith('.') ? resolve(dirname(path), module) : module, name }
    scope.set(entry.name, { ...entry, origin })
  }
  const hidden = declared.filter(({ isExported, origin }) => !isExported && !origin)
  return `export { ${hidden.map(({ name, isType }) => (isType ? `type ${name}` : name)).join(', ')} }\n`
}

/** On the first line of the block: no line moves. */
function missingImports(scope: Scope, path: string, code: string): string {
  const source = parse(path, code)
  const declared = new Set(declaredNames(source).map(({ name }) => name))
  return [...usedNames(source)]
    .filter((name) => !declared.has(name))
    .map((name) => toImport(scope.get(name)))
    .join('')
}

function toImport(entry?: Declared & { readonly origin: Origin }): string {
  if (!entry) return ''
  const { name, isType, origin } = entry
  const what = origin.name === '*' ? `* as ${name}` : `{ ${isType ? 'type ' : ''}${origin.name} as ${name} }`
  return `import ${what} from '${origin.module}'; `
}

function parse(path: string, code: string): ts.SourceFile {
  return ts.createSourceFile(path, code, ts.ScriptTarget.ESNext, true)
}
