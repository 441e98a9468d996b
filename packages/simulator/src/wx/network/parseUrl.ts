/** A URL, or `undefined` for what is none. */
export function parseUrl(text: string, base?: string): URL | undefined {
  // Not `URL.canParse`: the browsers that open the phone may be older.
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}
