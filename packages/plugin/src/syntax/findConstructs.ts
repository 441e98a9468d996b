import type { Program } from 'acorn'
import { type AnyNode, isNode } from '../build/isNode'
import type { ConstructKey } from './constructs'

/** The first of its kind in a program. */
export interface FoundConstruct {
  readonly key: ConstructKey
  readonly offset: number
  /** Private names, each once. */
  readonly names: readonly string[]
}

const FLAGS: Readonly<Record<string, ConstructKey>> = {
  s: 'dotAll',
  u: 'unicode',
  y: 'sticky',
  d: 'indices',
  v: 'sets',
}

/** Every construct that is newer than ES5, once. */
export function findConstructs(program: Program): FoundConstruct[] {
  const found = new Map<ConstructKey, { key: ConstructKey; offset: number; names: string[] }>()

  function visit(part: unknown): void {
    if (Array.isArray(part)) for (const item of part) visit(item)
    if (!isNode(part)) return
    for (const key of constructsOf(part)) take(key, part)
    for (const name in part) if (typeof part[name] === 'object') visit(part[name])
  }

  function take(key: ConstructKey, { start, name }: AnyNode): void {
    const known = found.get(key) ?? { key, offset: start, names: [] }
    if (key === 'privateName' && !known.names.includes(`#${name}`)) known.names.push(`#${name}`)
    found.set(key, known)
  }

  visit(program)
  return [...found.values()]
}

function constructsOf(node: AnyNode): readonly ConstructKey[] {
  switch (node.type) {
    case 'ArrowFunctionExpression':
      return ['arrow', ...constructsOfFunction(node)]
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return constructsOfFunction(node)
    case 'ClassDeclaration':
    case 'ClassExpression':
      return ['class']
    case 'PropertyDefinition':
      // A private field is a private name first.
      return when(!isOf(node.key, 'PrivateIdentifier'), 'field')
    case 'StaticBlock':
      return ['staticBlock']
    case 'PrivateIdentifier':
      return ['privateName']
    case 'VariableDeclaration':
      return node.kind === 'var' ? [] : [/using/.test(String(node.kind)) ? 'using' : 'block']
    case 'TemplateLiteral':
      return ['template']
    case 'ArrayPattern':
      return ['destructuring']
    case 'ObjectPattern':
      return ['destructuring', ...when(hasOne(node.properties, 'RestElement'), 'objectSpread')]
    case 'ObjectExpression':
      return when(hasOne(node.properties, 'SpreadElement'), 'objectSpread')
    case 'ArrayExpression':
      return when(hasOne(node.elements, 'SpreadElement'), 'spread')
    case 'CallExpression':
    case 'NewExpression':
      return when(hasOne(node.arguments, 'SpreadElement'), 'spread')
    case 'Property':
      return constructsOfProperty(node)
    case 'ForOfStatement':
      return [node.await ? 'forAwait' : 'forOf']
    case 'MetaProperty':
      return [isOf(node.meta, 'Identifier') && node.meta.name === 'new' ? 'newTarget' : 'importMeta']
    case 'BinaryExpression':
      return when(node.operator === '**', 'exponent')
    case 'AssignmentExpression':
      return constructsOfAssignment(String(node.operator))
    case 'LogicalExpression':
      return when(node.operator === '??', 'nullish')
    case 'CatchClause':
      return when(!node.param, 'catch')
    case 'ChainExpression':
      return ['optionalChaining']
    case 'ImportExpression':
      return ['importCall']
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
      return ['module']
    case 'Literal':
      return constructsOfLiteral(node)
    default:
      return []
  }
}

function constructsOfFunction({ async: isAsync, generator, params }: AnyNode): readonly ConstructKey[] {
  return [
    ...when(isAsync && generator, 'asyncGenerator'),
    ...when(isAsync && !generator, 'async'),
    ...when(generator && !isAsync, 'generator'),
    ...when(hasOne(params, 'AssignmentPattern') || hasOne(params, 'RestElement'), 'parameter'),
  ]
}

// In a pattern as well: destructuring is newer than either.
function constructsOfProperty({ shorthand, method, computed }: AnyNode): readonly ConstructKey[] {
  return [...when(shorthand || method, 'shorthand'), ...when(computed, 'computed')]
}

function constructsOfAssignment(operator: string): readonly ConstructKey[] {
  if (operator === '**=') return ['exponent']
  return when(/^(\|\||&&|\?\?)=$/.test(operator), 'logicalAssignment')
}

function constructsOfLiteral({ raw, value, bigint, regex }: AnyNode): readonly ConstructKey[] {
  if (bigint !== undefined) return ['bigint']
  if (typeof value === 'number') {
    const text = String(raw)
    const isLiteral = /^0[bo]/i.test(text)
    return [...when(isLiteral, 'literal'), ...when(text.includes('_'), 'separator')]
  }
  // acorn gives a regular expression its pattern and flags.
  return regex ? constructsOfRegExp(regex as { pattern: string; flags: string }) : []
}

function constructsOfRegExp({ pattern, flags }: { pattern: string; flags: string }): readonly ConstructKey[] {
  const properties = /[uv]/.test(flags) && /(^|[^\\])(\\\\)*\\[pP]\{/.test(pattern)
  // What is escaped, or in a class, is no syntax.
  const syntax = pattern.replace(/\\./gs, '').replace(/\[[^\]]*\]/gs, '')
  return [
    ...[...flags].flatMap((flag) => FLAGS[flag] ?? []),
    ...when(properties, 'unicodeProperty'),
    ...when(/\(\?<[^=!]/.test(syntax), 'namedGroup'),
    ...when(/\(\?<[=!]/.test(syntax), 'lookbehind'),
    ...when(/\(\?([ims]+(-[ims]*)?|-[ims]+):/.test(syntax), 'modifiers'),
  ]
}

function when(is: unknown, key: ConstructKey): readonly ConstructKey[] {
  return is ? [key] : []
}

function hasOne(parts: unknown, type: string): boolean {
  return Array.isArray(parts) && parts.some((part) => isOf(part, type))
}

function isOf(part: unknown, type: string): part is AnyNode {
  return isNode(part) && part.type === type
}
