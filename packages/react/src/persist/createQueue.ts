import { warn } from './warn'

/** Runs one task after the other. What a task throws is told to the developer, and the next one goes on. */
export function createQueue(): (task: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return (task) => {
    last = last.then(task).catch((error) => warn(`nothing was kept for the next start: ${toText(error)}`))
    return last
  }
}

/** The platforms reject with `{ errMsg }`, which is no Error. */
function toText(error: unknown): string {
  const { errMsg } = (error ?? {}) as { errMsg?: unknown }
  return String(errMsg ?? error)
}
