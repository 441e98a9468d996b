import type { Expression, Node, PrivateIdentifier, SpreadElement, Super } from 'acorn'

/** Stands in a text for what is known at run time only. */
export const HOLE = '\0'

/** A text that code puts together, and the expressions that its holes stand for. */
export interface Text {
  readonly value: string
  readonly holes: readonly Node[]
}

type Part = Expression | PrivateIdentifier | SpreadElement | Super

/**
 * The text that an expression makes: a literal, a template, a sum, or the `'a'.concat(b)` that compilers make of a
 * template. `undefined` where nothing in it is a text.
 */
export function textOf(node: Node): Text | undefined {
  // acorn's Node is the base of all of them.
  const part = node as Part
  switch (part.type) {
    case 'Literal':
      return typeof part.value === 'string' ? { value: part.value, holes: [] } : undefined
    case 'TemplateLiteral':
      return join(
        part.quasis.flatMap(({ value }, index) => [
          { value: value.cooked ?? '', holes: [] },
          ...part.expressions.slice(index, index + 1).map(orHole),
        ]),
      )
    case 'BinaryExpression':
      return part.operator === '+' ? addUp(part.left, part.right) : undefined
    case 'CallExpression':
      return concatenation(part)
    default:
      return undefined
  }
}

function addUp(left: Part, right: Part): Text | undefined {
  const texts = [textOf(left), textOf(right)] as const
  if (!texts[0] && !texts[1]) return undefined
  return join([texts[0] ?? hole(left), texts[1] ?? hole(right)])
}

function concatenation({ callee, arguments: added }: Extract<Part, { type: 'CallExpression' }>): Text | undefined {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined
  const text = callee.property.name === 'concat' ? textOf(callee.object) : undefined
  return text && join([text, ...added.map(orHole)])
}

function orHole(part: Part): Text {
  return textOf(part) ?? hole(part)
}

function hole(part: Part): Text {
  return { value: HOLE, holes: [part] }
}

function join(texts: readonly Text[]): Text {
  return { value: texts.map(({ value }) => value).join(''), holes: texts.flatMap(({ holes }) => holes) }
}
