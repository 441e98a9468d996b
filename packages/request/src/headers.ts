/** Header fields to send. A field that is `undefined` is left out. */
export type HeaderFields = Readonly<Record<string, string | undefined>>

// RFC 9110, 5.1 and 5.5; above U+00FF a browser's fetch throws.
const NAME = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/

/**
 * A copy with names in lower case, in which later fields win; the platforms write into the object that they are given.
 *
 * @throws TypeError for a name or a value that HTTP does not allow: a line break would start another header.
 */
export function mergeHeaders(...sources: ReadonlyArray<HeaderFields | undefined>): Record<string, string> {
  const merged: Record<string, string> = {}
  for (const fields of sources) {
    for (const [name, value] of Object.entries(fields || {})) {
      if (value === undefined) continue
      if (!NAME.test(name)) throw new TypeError(`${JSON.stringify(name)} is not a header name`)
      const text = String(value)
      if (!VALUE.test(text)) {
        throw new TypeError(
          `The header ${name} has a line break or another character that HTTP forbids: encode it first`,
        )
      }
      merged[name.toLowerCase()] = text
    }
  }
  return merged
}
