import type { StandardIssue } from '../standardSchema'
import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/** The data does not fit the schema of the endpoint's `response`. Not retryable. */
export class ValidationError extends RequestError {
  override readonly name = 'ValidationError'
  /** All that the schema found wrong. */
  readonly issues: readonly StandardIssue[]

  constructor(request: RequestTarget, issues: readonly StandardIssue[]) {
    super(request, { what: `answered with data that does not fit its schema: ${describe(issues[0])}` })
    this.issues = issues
  }
}

function describe(issue: StandardIssue | undefined): string {
  if (!issue) return 'no issue given'
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
  return path ? `${path}: ${issue.message}` : issue.message
}
