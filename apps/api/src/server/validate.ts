import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'

/**
 * What the schema makes of the input.
 *
 * @throws HTTPException 400 that names the first field that is wrong, and why.
 */
export function validate<TSchema extends v.GenericSchema>(schema: TSchema, input: unknown): v.InferOutput<TSchema> {
  const result = v.safeParse(schema, input, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  const path = v.getDotPath(issue)
  throw new HTTPException(400, { message: path ? `${path}: ${issue.message}` : issue.message })
}

// A missing field is an empty one, so that one message says what each must be.
const field = (message: string) => v.optional(v.string(message), '')

/** Text of 1 to `length` UTF-16 units (as an input's `maxlength` counts), without the white space round it. */
export const text = (length: number) => {
  const message = `must be text of 1 to ${length} characters`
  return v.pipe(field(message), v.trim(), v.minLength(1, message), v.maxLength(length, message))
}

/** A phone number of 5 to 20 digits, with single spaces or hyphens between them. */
export const phone = () => {
  const message = 'must be a phone number of 5 to 20 digits'
  return v.pipe(field(message), v.trim(), v.regex(/^\+?\d(?:[ -]?\d){4,19}$/, message))
}

/** A number of at most nine decimal digits, as in a query string or a form. */
export const digits = (message: string) => v.pipe(field(message), v.regex(/^\d{1,9}$/, message), v.transform(Number))

/** The id that a path holds. @throws HTTPException 404, with this message, for what cannot be one. */
export function idFrom(parameter: string | number, message: string): number {
  // What SQLite could round or convert must not find another row.
  if (!/^\d{1,9}$/.test(String(parameter))) throw new HTTPException(404, { message })
  return Number(parameter)
}
