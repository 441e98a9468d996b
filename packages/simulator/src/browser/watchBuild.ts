import { type FSWatcher, watch } from 'node:fs'
import { buildVersion, isWholeBuild } from './buildVersion'

/** Milliseconds between two looks, and for how long a whole build must not have changed. */
const QUIET = 200
/** Milliseconds until a build that is not whole, and does not change any more, is what there is. */
const PATIENCE = 5_000

/**
 * Calls back once, when the build in `dist` is another than `version` and has been written to its end.
 * @returns the clean-up
 */
export function watchBuild(dist: string, version: string, onChange: () => void): () => void {
  let watcher: FSWatcher | undefined
  let timer: NodeJS.Timeout | undefined
  let last: string | undefined
  let since = 0
  let isStopped = false

  const stop = (): void => {
    isStopped = true
    clearTimeout(timer)
    watcher?.close()
  }
  const lookSoon = (): void => {
    if (!isStopped) timer ??= setTimeout(look, QUIET).unref()
  }
  const look = (): void => {
    timer = undefined
    // What a watcher was on may be another folder by now, or none.
    if (watcher === undefined) watchFolder()
    const now = buildVersion(dist)
    if (now !== last) {
      last = now
      since = Date.now()
    }
    if (now === version) {
      if (watcher === undefined) lookSoon()
      return
    }
    if (Date.now() - since >= (isWholeBuild(dist) ? QUIET : PATIENCE)) {
      stop()
      onChange()
    } else lookSoon()
  }
  const watchFolder = (): void => {
    try {
      watcher = watch(dist, { recursive: true, persistent: false }, lookSoon)
      watcher.on('error', () => {
        watcher?.close()
        watcher = undefined
        lookSoon()
      })
    } catch {
      // It is not there yet.
      watcher = undefined
    }
  }

  look()
  return stop
}
