import type { FieldsOf } from './form'

/** Carries a type and nothing else. */
export interface TypeOnly<T> {
  /** Never there at run time. */
  readonly '~type'?: T
}

/** Gives an endpoint's `query` its type: `query: type<{ cursor?: string }>()`. */
export function type<T extends FieldsOf<T>>(): TypeOnly<T> {
  return {}
}
