import type { StandardIssue } from '../standardSchema'
import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/** What a schema was for. */
export type SchemaPlace = 'query' | 'body' | 'response'

/** The query or the body does not fit its schema, and nothing was sent; or the response does not. Not retryable. */
export class ValidationError extends RequestError {
  override readonly name = 'ValidationError'
  /** All that the schema found wrong. */
  readonly issues: readonly StandardIssue[]
  readonly where: SchemaPlace

  constructor(request: RequestTarget, issues: readonly StandardIssue[], where: SchemaPlace = 'response') {
    const what = where === 'response' ? 'answered with data that does' : `was not sent: its ${where} does`
    super(request, { what: `${what} not fit its schema: ${describe(issues[0])}` })
    this.issues = issues
    this.where = where
  }
}

function describe(issue: StandardIssue | undefined): string {
  if (!issue) return 'no issue given'
  const path = (issue.path || []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
  return path ? `${path}: ${issue.message}` : issue.message
}
