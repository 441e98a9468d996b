import type { HostContext } from './context'

interface Caller {
  setData(data: Record<string, unknown>, callback?: () => void): void
}

/** WeChat's limit for one call (api-typings, `setData`). */
const LIMIT = 1024 * 1024

/**
 * Puts a meter in front of a page's or component's `setData`, and WeChat's own semantics: the data crosses to the
 * view as JSON, so functions and `undefined` do not arrive.
 */
export function meterSetData(caller: object, path: string, context: HostContext): void {
  const { platform, realm, events, gate } = context
  const original: Caller['setData'] = Object.getPrototypeOf(caller).setData
  const warn = (text: string): void => {
    events.emit('console', { level: 'warn', text, at: platform.now() })
  }
  const setData: Caller['setData'] = function (this: Caller, data, callback) {
    const keys = Object.keys(data)
    for (const key of keys) {
      if (data[key] === undefined) warn(`Setting data field "${key}" to undefined is invalid.`)
    }
    const json = realm.stringify(data) ?? '{}'
    const bytes = platform.byteLength(json)
    if (bytes > LIMIT)
      warn(`setData: ${bytes} bytes in one call (${path}) are more than the 1024 kB that WeChat allows.`)
    events.emit('setData', { path, keys, bytes, at: platform.now() })
    original.call(
      this,
      realm.fromJSON(json) as Record<string, unknown>,
      callback ? () => gate.run(() => callback.call(caller as Caller)) : undefined,
    )
  }
  Object.defineProperty(caller, 'setData', { configurable: true, writable: true, value: setData })
}
