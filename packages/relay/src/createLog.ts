import type { RelayLogEntry, RelayOptions } from './createForwarder'

/** The log as the relay tells it: one that fails loses no answer, and the console hears of it once. */
export function createLog(log: RelayOptions['log']): (entry: RelayLogEntry) => void {
  let hasFailed = false
  const report = (error: unknown) => {
    if (!hasFailed) console.error('taro-query: the relay’s log failed', error)
    hasFailed = true
  }
  return (entry) => {
    // It is called at once; one that is async may reject later.
    const telling = async () => log?.(entry)
    telling().catch(report)
  }
}
