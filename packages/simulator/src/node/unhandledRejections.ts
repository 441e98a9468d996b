import { runInThisContext } from 'node:vm'

/** Whose rejections are heard. */
export interface RejectionOwner {
  owns(promise: unknown): boolean
  /** Takes note of one of its own. */
  tell(reason: unknown, promise: unknown): void
}

// A test runner may give its tests a copy of `process` that hears nothing. This is the process itself.
const realProcess = runInThisContext('process') as NodeJS.Process
const owners = new Set<RejectionOwner>()
let others: NodeJS.UnhandledRejectionListener[] = []

/**
 * Hears the unhandled rejections of this process. Those that nobody here owns go on to whoever listened before, or
 * end the process as they would have: the listeners of others step aside meanwhile, as a test runner's would fail
 * the test for an error that is the app's, and that `failOnError` judges.
 * @returns the clean-up
 */
export function onUnhandledRejection(owner: RejectionOwner): () => void {
  if (owners.size === 0) {
    others = realProcess.listeners('unhandledRejection')
    realProcess.removeAllListeners('unhandledRejection')
    realProcess.on('unhandledRejection', dispatch)
  }
  owners.add(owner)
  return () => {
    if (!owners.delete(owner) || owners.size > 0) return
    realProcess.removeListener('unhandledRejection', dispatch)
    for (const other of others) realProcess.on('unhandledRejection', other)
    others = []
  }
}

const dispatch: NodeJS.UnhandledRejectionListener = (reason, promise) => {
  for (const owner of owners) {
    if (!owner.owns(promise)) continue
    owner.tell(reason, promise)
    return
  }
  if (others.length === 0) throw reason
  for (const other of others) other(reason, promise)
}
