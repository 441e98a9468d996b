/** What one field of a query or of a form may be. */
export type FieldValue = string | number | boolean | Date

/** Fields of a query or of a form. An array repeats its name; `undefined` is left out. */
export type Fields = object

/** Refuses, in types, what `toPairs` refuses at run time. */
export type FieldsOf<T> = { [K in keyof T]: FieldValue | undefined | ReadonlyArray<FieldValue | undefined> }

/**
 * Names and values in the order of the object, arrays spread out.
 *
 * @throws TypeError for what has no one spelling: objects, nested arrays, `null`, `NaN`, an invalid `Date`.
 */
export function toPairs(fields: Fields, where: 'query' | 'body'): Array<[name: string, value: string]> {
  const pairs: Array<[string, string]> = []
  for (const [name, value] of Object.entries(fields)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) pairs.push([name, toText(item, `${where}.${name}`)])
    }
  }
  return pairs
}

/** The URL standard's application/x-www-form-urlencoded serializer. */
export function formEncode(text: string): string {
  return percentEncode(text).replace(/%20/g, '+')
}

/** Everything but letters, digits and `*-._` as UTF-8 in percent-encoding, so that no URL parser changes it again. */
export function percentEncode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(
    /[!'()~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function toText(value: unknown, where: string): string {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return String(value)
  const isDate = value instanceof Date
  if (isDate && Number.isFinite(Number(value))) return value.toISOString()
  const got = Object(value) === value && !isDate ? 'an object' : String(value)
  throw new TypeError(`${where} is ${got}: give text, a number, a boolean, a Date, or a schema for it`)
}

// encodeURIComponent throws on half a surrogate pair; the standard writes U+FFFD for it.
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) =>
    found.length === 2 ? found : '\uFFFD',
  )
}
