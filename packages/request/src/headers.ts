/** Header fields to send. A field that is `undefined` is left out. */
export type HeaderFields = Readonly<Record<string, string | undefined>>

// RFC 9110, 5.1 and 5.5; above U+00FF a browser's fetch throws.
const NAME = /^[!#$%&'*+.^`|~\w-]+$/
const VALUE = /^[\t -~\x80-\xff]*$/

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
      const text = String(value)
      if (!NAME.test(name) || !VALUE.test(text)) {
        throw new TypeError(`HTTP forbids a character of the header ${JSON.stringify(name)}: encode it`)
      }
      merged[name.toLowerCase()] = text
    }
  }
  return merged
}

/** Headers for another body, or none. */
export function withoutContentType(headers: Readonly<Record<string, string>>): Record<string, string> {
  const rest = { ...headers }
  delete rest['content-type']
  return rest
}
