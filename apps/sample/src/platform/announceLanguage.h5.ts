declare const document: { documentElement: { lang: string } }

/** Screen readers and hyphenation read the language from the document. */
export function announceLanguage(language: string): void {
  document.documentElement.lang = language
}
