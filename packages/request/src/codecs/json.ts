import type { StandardSchemaV1 } from '../standardSchema'
import { type Codec, trust } from './codec'

/**
 * JSON. Without a schema the type is trusted. With one (any Standard Schema) the response is validated and may be
 * transformed; a body takes the schema's input type and is sent as it is: checking it is the server's part.
 * An empty response, 204 for example, is `undefined`.
 */
export function json<TInput, TOutput>(schema: StandardSchemaV1<TInput, TOutput>): Codec<TInput, TOutput>
export function json<T = unknown>(): Codec<T>
export function json(schema?: StandardSchemaV1): Codec<unknown> {
  return {
    contentType: 'application/json',
    encode(value) {
      const text: string | undefined = JSON.stringify(value)
      if (text === undefined) throw new TypeError(`A ${typeof value} cannot be written as JSON`)
      return text
    },
    decode: (text) => (text === '' ? undefined : JSON.parse(text)),
    validate: schema ? (data) => schema['~standard'].validate(data) : trust,
  }
}
