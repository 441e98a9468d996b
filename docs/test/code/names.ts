import ts from 'typescript'

/** What a piece of code declares at its top level, imports included. */
export interface Declared {
  readonly name: string
  /** There is nothing of it at run time. */
  readonly isType: boolean
  readonly isExported: boolean
  /** Where it comes from, if it is imported. */
  readonly origin?: Origin
}

export interface Origin {
  readonly module: string
  /** Its name there: `default`, `*` for all of it. */
  readonly name: string
}

export function declaredNames(source: ts.SourceFile): Declared[] {
  return source.statements.flatMap((statement) => {
    const isExported = ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(isExport)
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
    if (ts.isImportDeclaration(statement)) return importedNames(statement)
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap(({ name }) => boundNames(name))
      : ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || isType
        ? [statement.name?.text ?? '']
        : []
    return names.filter(Boolean).map((name) => ({ name, isType, isExported }))
  })
}

/** The names that a piece of code uses, its own among them; not those of properties. */
export function usedNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isPropertyName(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

function importedNames({ importClause: clause, moduleSpecifier }: ts.ImportDeclaration): Declared[] {
  const module = (moduleSpecifier as ts.StringLiteral).text
  const bindings = clause?.namedBindings
  const nodes = bindings && ts.isNamedImports(bindings) ? bindings.elements : [bindings]
  return [clause, ...nodes].flatMap((node) => {
    if (!node?.name) return []
    const { name } = node
    const nameThere = ts.isImportClause(node)
      ? 'default'
      : ts.isNamespaceImport(node)
        ? '*'
        : (node.propertyName ?? name).text
    const isType = ts.isTypeOnlyImportDeclaration(node)
    return [{ name: name.text, isType, isExported: false, origin: { module, name: nameThere } }]
  })
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []))
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node
}

function isExport({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.ExportKeyword
}
