import type { Node } from 'acorn'
import { type AnyNode, isNode } from '../build/isNode'
import { textOf } from './textOf'

/** A text in code that may be called: none that is only said, shown, named or compared. */
export interface FoundText {
  readonly value: string
  /** Where it begins. */
  readonly offset: number
}

/**
 * What is shown, or named, but not called. A mini program's components load what their `src` says from any host, and
 * `web-view` has a list of its own (业务域名); WeChat itself loads the picture of a shared card; `children` are read by people;
 * schemas and namespaces are names. Vite makes variables of a JSON module's keys.
 */
const NAMED_KEYS: ReadonlySet<string> = new Set([
  'src',
  'poster',
  'imageUrl',
  'children',
  'xmlns',
  '$schema',
  '$id',
  '$ref',
])

/** Their first argument is looked for in another text, or becomes a part of a URL's query: that of a page with a web-view. */
const NAMING = /^encodeURI(Component)?$/
const COMPARING = /^(startsWith|endsWith|includes|indexOf|lastIndexOf|replace|replaceAll|split|match|search|test)$/

/** Parts of a node, or of a part, with whether a text there is not called. */
type Parts = readonly (readonly [part: unknown, isNamed: boolean])[]

/** Every text of a program, put together where the program puts it together. */
export function findTexts(program: Node): FoundText[] {
  const found: FoundText[] = []

  function visit(part: unknown, isNamed: boolean): void {
    if (Array.isArray(part)) for (const item of part) visit(item, isNamed)
    if (!isNode(part)) return
    const text = textOf(part)
    if (text) take(text.value, part.start, isNamed)
    const parts = text ? text.holes.map((hole) => [hole, isNamed] as const) : partsOf(part, isNamed)
    for (const [child, isChildNamed] of parts) visit(child, isChildNamed)
  }

  function take(value: string, offset: number, isNamed: boolean): void {
    const data = /^\s*[[{]/.test(value) ? parseJson(value) : undefined
    if (data !== undefined) takeJson(data, offset, isNamed)
    else if (!isNamed) found.push({ value, offset })
  }

  /** webpack writes a JSON module as a text that it parses. */
  function takeJson(data: unknown, offset: number, isNamed: boolean): void {
    if (typeof data === 'string' && !isNamed) found.push({ value: data, offset })
    if (typeof data !== 'object' || data === null) return
    for (const [key, value] of Object.entries(data)) takeJson(value, offset, isNamed || NAMED_KEYS.has(key))
  }

  visit(program, false)
  return found
}

function partsOf(node: AnyNode, isNamed: boolean): Parts {
  const all = Object.values(node)
  switch (node.type) {
    case 'ThrowStatement':
      return all.map((part) => [part, true])
    case 'CallExpression':
    case 'NewExpression':
      return partsOfCall(node)
    case 'Property':
      return all.map((part) => [part, isNamed || NAMED_KEYS.has(nameOf(node.key))])
    case 'VariableDeclarator':
      return all.map((part) => [part, NAMED_KEYS.has(nameOf(node.id))])
    case 'AssignmentExpression':
      return all.map((part) => [part, isMember(node.left) && NAMED_KEYS.has(nameOf(node.left.property))])
    case 'BinaryExpression':
      return all.map((part) => [part, isNamed || /^[!=]==?$/.test(String(node.operator))])
    case 'SwitchCase':
      return all.map((part) => [part, part === node.test])
    // The value of these is that of a part.
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'ObjectExpression':
    case 'ArrayExpression':
      return all.map((part) => [part, isNamed])
    default:
      return all.map((part) => [part, false])
  }
}

function partsOfCall({ callee, arguments: given }: AnyNode): Parts {
  const name = calledName(callee)
  // The one API that downloads what its `src` says.
  if (name === 'getImageInfo') return valuesIn(given)
  const isSaid = /Error$/.test(name) || (isMember(callee) && nameOf(callee.object) === 'console')
  const isCompared = NAMING.test(name) || (isMember(callee) && COMPARING.test(name))
  // A call has arguments.
  const [first, ...others] = given as readonly unknown[]
  return [
    [callee, false],
    [first, isSaid || isCompared],
    [others, isSaid],
  ]
}

/** Compilers write `(0, module.name)(…)` for what is imported by its name. */
function calledName(callee: unknown): string {
  if (isNode(callee) && callee.type === 'SequenceExpression')
    return calledName((callee.expressions as unknown[]).at(-1))
  return nameOf(isMember(callee) ? callee.property : callee)
}

/** What the properties of objects are. */
function valuesIn(objects: unknown): Parts {
  return (objects as readonly unknown[]).flatMap((object) => {
    const properties = isNode(object) && object.type === 'ObjectExpression' ? (object.properties as unknown[]) : []
    return properties.map((property) => [isNode(property) ? property.value : undefined, false] as const)
  })
}

function isMember(part: unknown): part is AnyNode {
  return isNode(part) && part.type === 'MemberExpression'
}

function nameOf(part: unknown): string {
  if (!isNode(part)) return ''
  return String(part.type === 'Identifier' ? part.name : part.type === 'Literal' ? part.value : '')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
