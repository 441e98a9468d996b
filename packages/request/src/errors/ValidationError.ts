import type { StandardIssue } from '../standardSchema'
import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/** What a schema was for. */
export type SchemaPlace = 'query' | 'body' | 'response'

/** The query or the body does not fit its schema, and nothing was sent; or the response does not. Not retryable. */
export class ValidationError extends RequestError {
  declare readonly name: 'ValidationError'
  /** All that the schema found wrong. */
  declare readonly issues: readonly StandardIssue[]
  declare readonly where: SchemaPlace

  constructor(request: RequestTarget, issues: readonly StandardIssue[], where: SchemaPlace = 'response') {
    const what = where === 'response' ? 'answered with data that' : `was not sent: its ${where}`
    super(request, `${what} does not fit its schema: ${describe(issues[0])}`, {
      name: 'ValidationError',
      issues,
      where,
    })
  }
}

function describe({ message, path = [] }: StandardIssue = { message: '' }): string {
  const place = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
  return place ? `${place}: ${message}` : message
}
