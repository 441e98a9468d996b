import type { GeneralComponent } from 'glass-easel'
import type { ViewContext } from './context'
import { createLateView } from './lateView'
import type { SetDataRecord } from './types'

interface Caller {
  setData(data: Record<string, unknown>, callback?: () => void): void
}

/** WeChat's limit for one call (api-typings, `setData`). */
const LIMIT = 1024 * 1024

/**
 * Puts a meter in front of a page's or component's `setData`, and WeChat's own semantics: the data crosses to the
 * view as JSON, so functions and `undefined` do not arrive.
 */
export function meterSetData(
  caller: object,
  { of, path }: Pick<SetDataRecord, 'of' | 'path'>,
  context: ViewContext,
): void {
  const { platform, realm, rules, events, gate, stamp } = context
  // The adapter's own link from the caller to its component.
  const component = (caller as { _$: GeneralComponent })._$
  const view = rules.setDataDelay > 0 ? createLateView(component, context) : undefined
  // What is gone has no view: its data changes, and nobody sees it. Internal to the framework, as in lateView.
  component.addLifetimeListener('detached', () => {
    const { _$tmplInst: template } = component as unknown as { _$tmplInst: { updateValues(): void } }
    template.updateValues = () => {}
  })
  const original: Caller['setData'] = Object.getPrototypeOf(caller).setData
  const warn = (text: string): void => {
    events.emit('console', { ...stamp(), level: 'warn', text })
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
    events.emit('setData', { ...stamp(), of, path, keys, bytes })
    const crossed = realm.fromJSON(json) as Record<string, unknown>
    const shown = callback && (() => gate.run(() => callback.call(caller as Caller)))
    if (!view) {
      original.call(this, crossed, shown)
      return
    }
    view.set(() => original.call(this, crossed))
    if (shown) view.whenShown(shown)
  }
  Object.defineProperty(caller, 'setData', { configurable: true, writable: true, value: setData })
}
