/** The id of a book in a page's address; `undefined` for what can be none. */
export function toBookId(text: string | undefined): number | undefined {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
