/**
 * Writes `src/wx/documentedApis.ts` from WeChat's official typings: `node scripts/listApis.mjs`, after the typings'
 * version in package.json was raised. A test says when it was forgotten.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const require = createRequire(import.meta.url)
const TARGET = fileURLToPath(new URL('../src/wx/documentedApis.ts', import.meta.url))

/** The text of `documentedApis.ts`. */
export function listApis() {
  const packageJson = require.resolve('miniprogram-api-typings/package.json')
  const file = join(packageJson, '../types/wx/lib.wx.api.d.ts')
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const interfaces = findInterfaces(source)
  const bySince = new Map()
  for (const member of interfaces.get('Wx').members) {
    if (!ts.isMethodSignature(member)) continue
    const since = /需要基础库：\s*`([\d.]+)`/.exec(member.getFullText(source).split('在插件中使用')[0])?.[1] ?? '1.0.0'
    const group = bySince.get(since) ?? { callback: new Set(), direct: new Set() }
    const name = member.name.getText(source)
    group[takesCallbacks(member, interfaces, source) ? 'callback' : 'direct'].add(name)
    bySince.set(since, group)
  }
  const rows = [...bySince].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).map(printRow)
  return `${HEAD.replace('%s', require(packageJson).version)}${rows.join('\n')}\n]\n`
}

/** @returns whether the API is told how it ended: `success`, `fail`, `complete` */
function takesCallbacks(method, interfaces, source) {
  const [parameter] = method.parameters
  const named = parameter?.type?.typeName?.getText(source)
  const generic = method.typeParameters?.find(({ name }) => name.getText(source) === named)
  const option = interfaces.get(generic?.constraint?.typeName?.getText(source) ?? named)
  return option?.members.some((member) => member.name?.getText(source) === 'success') ?? false
}

function findInterfaces(source) {
  const found = new Map()
  const visit = (node) => {
    if (ts.isInterfaceDeclaration(node)) found.set(node.name.getText(source), node)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function printRow([since, { callback, direct }]) {
  return `  ['${since}', '${[...callback].sort().join(' ')}', '${[...direct].sort().join(' ')}'],`
}

const HEAD = `// Written by scripts/listApis.mjs from miniprogram-api-typings %s. Do not edit.

/**
 * Every API that WeChat documents, by the base library that it came with: those that are told how they ended
 * (\`success\`, \`fail\`, \`complete\`), then the others.
 */
// biome-ignore format: a line for each base library
export const documentedApis: readonly (readonly [since: string, callback: string, direct: string])[] = [
`

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, listApis())
