import { type FieldsOf, formEncode, toPairs } from '../form'
import type { StandardSchemaV1 } from '../standardSchema'
import type { WritableFields } from '../type'
import type { Codec } from './codec'

/** What a form's fields are once they were read: text. A name that is repeated gives an array. */
export type DecodedFields<T> = {
  [K in keyof T]: Exclude<T[K], undefined> extends readonly unknown[] ? string | string[] : string
}

/**
 * A form: application/x-www-form-urlencoded, byte for byte what `URLSearchParams` writes. An array repeats its name,
 * `undefined` is left out, a `Date` is written in ISO 8601. Nested objects and `null` are a TypeError, unless a schema or
 * a {@link type} with `serialize` makes fields of them. A schema (any Standard Schema) validates a body before it is
 * sent, and a response, whose fields are text.
 */
export function urlencoded<T extends FieldsOf<T>>(): Codec<T, DecodedFields<T>>
export function urlencoded<TInput, TOutput extends WritableFields>(
  schema: StandardSchemaV1<TInput, TOutput>,
): Codec<TInput, TOutput>
export function urlencoded(schema?: StandardSchemaV1): Codec<object, unknown> {
  return {
    schema,
    contentType: 'application/x-www-form-urlencoded',
    encode: (fields) =>
      toPairs(fields, 'body')
        .map((pair) => pair.map(formEncode).join('='))
        .join('&'),
    decode: parseForm,
  }
}

function parseForm(text: string): Record<string, string | string[]> | undefined {
  if (text === '') return undefined
  // No prototype: a field may be called `constructor`.
  const fields: Record<string, string | string[]> = Object.create(null)
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const [name = '', value = ''] = pair.split(/=([\s\S]*)/).map(decodeText)
    const earlier = fields[name]
    fields[name] = earlier === undefined ? value : ([] as string[]).concat(earlier, value)
  }
  return fields
}

function decodeText(text: string): string {
  return decodeURIComponent(text.replace(/\+/g, ' '))
}
