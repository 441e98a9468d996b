import type { HostContext } from '../host/context'
import { describe } from '../host/errorReports'

/** `wx.getLogManager` and `wx.getRealtimeLogManager`: what they write is a line of the app's console. */
export function logs({ events, realm, stamp }: HostContext): Record<string, unknown> {
  // Not the console itself: an error in a log is a word to the operators, and no error of the app.
  const write =
    (level: string) =>
    (...values: unknown[]): void => {
      const text = values.map((value) => (typeof value === 'string' ? value : describe(value).message)).join(' ')
      events.emit('console', { ...stamp(), level, text })
    }
  const manager = (levels: readonly string[], others: object = {}): unknown =>
    Object.assign(realm.newObject(), Object.fromEntries(levels.map((level) => [level, write(level)])), others)
  const nothing = (): void => undefined
  return {
    getLogManager: () => manager(['debug', 'info', 'log', 'warn']),
    getRealtimeLogManager: () =>
      manager(['info', 'warn', 'error'], { addFilterMsg: nothing, setFilterMsg: nothing, in: nothing }),
  }
}
