import type { HostContext } from '../host/context'
import { describe } from '../host/errorReports'
import type { StandIn } from '../host/types'
import type { ApiMaker } from './api'
import { apiIndex, placeOf } from './apiIndex'
import { toRealm } from './toRealm'

/** Puts the test's own APIs into `wx`. */
export function addStandIns(wx: Record<string, unknown>, context: HostContext, api: ApiMaker): void {
  const { gate, options, realm } = context
  // The same wrapper for the same listener: `off…` has to find what `on…` was given.
  const wrapped = new WeakMap<object, unknown>()
  const guard = (value: unknown): unknown => {
    if (typeof value !== 'function') return value
    const known = wrapped.get(value) ?? ((...args: unknown[]) => gate.run(() => value(...args.map(convert))))
    wrapped.set(value, known)
    return known
  }
  const convert = (value: unknown): unknown => toRealm(value, realm)
  const make = (name: string, implementation: StandIn): unknown => {
    // The parameters are the test's own affair.
    const call = implementation as (...args: unknown[]) => unknown
    if (apiIndex.get(name)?.hasCallbacks) {
      return api(name, async ({ success: _success, fail: _fail, complete: _complete, ...given }) => {
        const result = await call(given)
        if (typeof result === 'object' || result === undefined) return convert(result)
        throw new Error(`the stand-in gave ${String(result)}: it has to give an object with the fields of the result`)
      })
    }
    return (...args: unknown[]) => {
      try {
        return convert(call(...args.map(guard)))
      } catch (error) {
        throw realm.error(describe(error).message)
      }
    }
  }
  for (const [name, given] of Object.entries(options.wx ?? {})) {
    const members: [string, StandIn][] =
      typeof given === 'function'
        ? [[name, given]]
        : Object.entries(given).map(([member, each]) => [`${name}.${member}`, each])
    for (const [path, implementation] of members) {
      const [holder, key] = placeOf(wx, path, realm.newObject)
      holder[key] = make(path, implementation)
    }
  }
}
