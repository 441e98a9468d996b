import { type SchemaPlace, ValidationError } from './errors/ValidationError'
import type { StandardSchemaV1 } from './standardSchema'
import type { RequestTarget } from './transport'

/**
 * The data as its schema leaves it; without one, as it is.
 *
 * @throws {ValidationError}
 */
export async function conform(
  request: RequestTarget,
  where: SchemaPlace,
  data: unknown,
  schema: StandardSchemaV1<unknown, unknown> | undefined,
): Promise<unknown> {
  if (!schema) return data
  const result = await schema['~standard'].validate(data)
  if (result.issues) throw new ValidationError(request, result.issues, where)
  return result.value
}
