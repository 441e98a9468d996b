import { codeOf } from '../server/startErrors'

/** Whether a batch failed on a constraint of this kind. libSQL's `code` says only that it was a constraint. */
export const isConstraintFailure = (error: unknown, kind: 'CHECK' | 'UNIQUE'): boolean =>
  codeOf(error, 'extendedCode') === `SQLITE_CONSTRAINT_${kind}`
