import ts from 'typescript'

/** The identifiers of a piece of code, one by one: it need not be whole. Comments and texts have none. */
export function namesIn(code: string): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true, ts.LanguageVariant.Standard, code)
  const names: string[] = []
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === ts.SyntaxKind.Identifier) names.push(scanner.getTokenText())
  }
  return names
}
