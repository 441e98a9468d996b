import type { FieldsOf, FieldValue } from './form'
import type { StandardSchemaV1 } from './standardSchema'

/** What a query or a form comes down to: an array repeats its name, `undefined` is left out. */
export type WritableFields = Readonly<Record<string, FieldValue | undefined | ReadonlyArray<FieldValue | undefined>>>

/**
 * A type where a schema may stand, trusted instead of checked: `query: type<{ cursor?: string }>()`.
 *
 * What has no one spelling in a query or a form, such as a nested object, is written by `serialize`, as fields that have:
 * `type<{ filter: Filter }>(({ filter }) => ({ filter: JSON.stringify(filter) }))`.
 */
export function type<T extends FieldsOf<T>>(): StandardSchemaV1<T, WritableFields>
export function type<T>(serialize: (value: T) => WritableFields): StandardSchemaV1<T, WritableFields>
export function type(serialize?: (value: never) => WritableFields): StandardSchemaV1<never, WritableFields> {
  return {
    '~standard': {
      version: 1,
      vendor: 'taro-query',
      // The caller's types say that the value is one that `serialize` takes.
      validate: (value) => ({ value: serialize ? serialize(value as never) : (value as WritableFields) }),
    },
  }
}
