import { runInThisContext } from 'node:vm'

/** Says whether a rejected promise is its own, and takes note of it. */
export type RejectionListener = (reason: unknown, promise: Promise<unknown>) => boolean

// A test runner may give its tests a copy of `process` that hears nothing. This is the process itself.
const realProcess = runInThisContext('process') as NodeJS.Process
const listeners = new Set<RejectionListener>()
let others: NodeJS.UnhandledRejectionListener[] = []

/**
 * Hears the unhandled rejections of this process. Those that nobody here owns go on to whoever listened before, or
 * end the process as they would have: the listeners of others step aside meanwhile, as a test runner's would fail
 * the test for an error that is the app's, and that `failOnError` judges.
 * @returns the clean-up
 */
export function onUnhandledRejection(listener: RejectionListener): () => void {
  if (listeners.size === 0) {
    others = realProcess.listeners('unhandledRejection')
    realProcess.removeAllListeners('unhandledRejection')
    realProcess.on('unhandledRejection', dispatch)
  }
  listeners.add(listener)
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return
    realProcess.removeListener('unhandledRejection', dispatch)
    for (const other of others) realProcess.on('unhandledRejection', other)
    others = []
  }
}

const dispatch: NodeJS.UnhandledRejectionListener = (reason, promise) => {
  for (const listener of listeners) if (listener(reason, promise)) return
  if (others.length === 0) throw reason
  for (const other of others) other(reason, promise)
}
