/** What a text is compared with. White space counts as one space. */
export interface TextPattern {
  fits(text: string): boolean
  /** Whether it is all of the text, not only a part of it. */
  isAll(text: string): boolean
  /** It may ask for the beginning, or for what is not there: a part of a text says nothing of the whole. */
  readonly isExpression: boolean
}

/** Makes a text or a pattern comparable. @throws Error when there is nothing to compare with */
export function toTextPattern(text: string | RegExp): TextPattern {
  if (text instanceof RegExp) {
    // A pattern with the flag `g` remembers where it stopped.
    return { fits: (shown) => shown.search(text) >= 0, isAll: () => false, isExpression: true }
  }
  if (typeof text !== 'string' || text.trim() === '') {
    throw new Error(`The text to look for is ${JSON.stringify(text)}. Give a string that is not empty, or a pattern.`)
  }
  const wanted = normalize(text)
  return { fits: (shown) => shown.includes(wanted), isAll: (shown) => shown === wanted, isExpression: false }
}

/** White space as one space. */
export function normalize(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** As an error shows it. */
export function quote(text: string | RegExp): string {
  return typeof text === 'string' ? `"${text}"` : String(text)
}
