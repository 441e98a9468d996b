import type { HostContext } from '../host/context'
import type { ApiMaker } from './api'
import { apiIndex, isNewer, placeOf } from './apiIndex'
import { baseLibrary } from './readSystemInfo'

/**
 * Makes `wx` what the base library has, by WeChat's documentation.
 *
 * What the simulator lacks is there too, and says so when it is called: an app that asks whether it is there would
 * otherwise take a way that it never takes on a phone, and one that calls it would learn no more than "not a function".
 * What is newer than the base library is really absent, simulated or not: apps ask for it by its presence.
 * @returns what is there only to say so
 */
export function matchBaseLibrary(
  wx: Record<string, unknown>,
  context: HostContext,
  api: ApiMaker,
): ReadonlySet<unknown> {
  const { events, options, realm, stamp } = context
  const library = baseLibrary(options.system)
  const stubs = new Set<unknown>()
  const told = new Set<string>()
  const sentence = (name: string): string =>
    `wx.${name} is not simulated. Stand in for it at the launch: { wx: ${standInFor(name)} }.`
  const tell = (name: string): void => {
    if (told.has(name)) return
    told.add(name)
    events.emit('console', { ...stamp(), level: 'warn', text: sentence(name) })
  }
  const stub = (name: string, hasCallbacks: boolean): unknown => {
    if (hasCallbacks) {
      return api(name, () => {
        tell(name)
        throw new Error('not simulated')
      })
    }
    // What is listened to just never happens.
    if (/^off[A-Z]/.test(name)) return () => undefined
    if (/^on[A-Z]/.test(name)) return () => tell(name)
    return () => {
      tell(name)
      throw realm.error(`${name}:fail not simulated. ${sentence(name)}`)
    }
  }

  for (const [name, { since, hasCallbacks }] of apiIndex) {
    const [holder, key] = placeOf(wx, name, realm.newObject)
    if (isNewer(since, library)) delete holder[key]
    if (isNewer(since, library) || key in holder) continue
    const absent = stub(name, hasCallbacks)
    holder[key] = absent
    stubs.add(absent)
  }
  return stubs
}

function standInFor(name: string): string {
  const [first = '', second] = name.split('.')
  return second === undefined ? `{ ${first}: () => … }` : `{ ${first}: { ${second}: () => … } }`
}
