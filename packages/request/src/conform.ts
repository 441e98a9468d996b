import { type SchemaPlace, ValidationError } from './errors/ValidationError'
import { isPromise } from './isPromise'
import type { StandardResult, StandardSchemaV1 } from './standardSchema'
import type { RequestTarget } from './transport'

/**
 * The data as its schema leaves it; without one, as it is. A promise only where the schema gives one.
 *
 * @throws {ValidationError}
 */
export function conform(
  request: RequestTarget,
  where: SchemaPlace,
  data: unknown,
  schema: StandardSchemaV1<unknown, unknown> | undefined,
): unknown {
  const check = (result: StandardResult<unknown>): unknown => {
    if (result.issues) throw new ValidationError(request, result.issues, where)
    return result.value
  }
  const result = schema ? schema['~standard'].validate(data) : { value: data }
  return isPromise(result) ? result.then((settled) => check(settled as StandardResult<unknown>)) : check(result)
}
