import type { StandardSchemaV1 } from '../standardSchema'
import type { Codec } from './codec'

/**
 * JSON. Without a schema the type is trusted. With one (any Standard Schema) a body is validated before it is sent, a
 * response when it came, and each may be transformed. A response without a body (204, 205, to a HEAD) is `undefined`;
 * any other that is empty is a `ParseError`.
 */
export function json<TInput, TOutput>(schema: StandardSchemaV1<TInput, TOutput>): Codec<TInput, TOutput>
export function json<T = unknown>(): Codec<T>
export function json(schema?: StandardSchemaV1): Codec<unknown> {
  return {
    schema,
    contentType: 'application/json',
    encode(value) {
      // A type error as well, so development finds it.
      if (process.env.NODE_ENV !== 'production' && JSON.stringify(value) === undefined)
        throw new TypeError(`A ${typeof value} is no JSON`)
      return JSON.stringify(value)
    },
    decode: (text, _, isBodiless) => (isBodiless && text === '' ? undefined : JSON.parse(text)),
  }
}
