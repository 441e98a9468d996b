import ts from 'typescript'

/** A word of code; a text is what a user may read. */
export interface Word {
  readonly text: string
  readonly isText: boolean
}

/** What a piece of code consists of, without its comments. */
export function wordsOf(code: string): Word[] {
  const source = ts.createSourceFile('page.tsx', code, ts.ScriptTarget.ESNext, true)
  const words: Word[] = []
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source).filter((child) => !ts.isJSDoc(child))
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)
    if (children.length === 0) words.push({ text: node.getText(source), isText })
    children.forEach(visit)
  }
  visit(source)
  return words
}

/** The words of the Chinese code, those that were translated put back: a text that has Chinese characters, where one is due. */
export function putBack(chinese: readonly Word[], english: readonly Word[]): Word[] {
  return chinese.map((word, index) => {
    const original = english[index]
    const isTranslated = original?.isText && word.isText && /\p{Script=Han}/u.test(word.text)
    return isTranslated ? original : word
  })
}
