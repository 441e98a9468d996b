import ts from 'typescript'

/** Compares what a line came to with what the page says of it. */
export type Check = (
  line: number,
  value: () => Promise<unknown>,
  expected: () => unknown,
  isPart: boolean,
) => Promise<void>

// At the end of an object or a list: in a string it is a character as any other.
const LEFT_OUT = /,? ?…(?= [}\]])/

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The code with each arrow made true or false: `1 + 1 // → 2` becomes `await check(…)`. An arrow follows an expression, or
 * the declaration of one name; `…` in it stands for what the page leaves out, and `throws { name: 'HttpError' }` for a
 * failure. No line moves.
 */
export function withChecks(code: string): string {
  const source = ts.createSourceFile('page.tsx', code, ts.ScriptTarget.ESNext, true)
  const edits: Edit[] = []
  const visit = (node: ts.Node): void => {
    const expected = ts.isStatement(node) ? arrowAfter(code, node) : undefined
    if (expected !== undefined) edits.push(toEdit(source, node, expected))
    ts.forEachChild(node, visit)
  }
  visit(source)
  // From the end, so that no place moves.
  return edits.reduceRight((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code)
}

function arrowAfter(code: string, { end }: ts.Node): string | undefined {
  const [comment] = ts.getTrailingCommentRanges(code, end) ?? []
  return comment && /^\/\/ → (.+)/.exec(code.slice(comment.pos, comment.end))?.[1]
}

function toEdit(source: ts.SourceFile, node: ts.Node, expected: string): Edit {
  const { line } = source.getLineAndCharacterOfPosition(node.end)
  const check = (value: string) =>
    `await __check(${line}, async () => (${value}), () => (${toExpression(expected)}), ${LEFT_OUT.test(expected)})`
  if (ts.isExpressionStatement(node)) {
    return { start: node.getStart(source), end: node.end, text: check(node.expression.getText(source)) }
  }
  const name = ts.isVariableStatement(node) && node.declarationList.declarations[0]?.name
  if (!name || !ts.isIdentifier(name)) throw new Error(`An arrow that follows neither a value nor a name: ${expected}`)
  return { start: node.end, end: node.end, text: `; ${check(name.text)}` }
}

function toExpression(expected: string): string {
  return expected.replace(/^throws (.*)/, '__thrown($1)').replace(LEFT_OUT, '')
}
