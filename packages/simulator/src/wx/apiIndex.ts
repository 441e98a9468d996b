import { documentedApis } from './documentedApis'

/** What WeChat's documentation says of an API. */
export interface DocumentedApi {
  /** The base library that it came with. */
  readonly since: string
  /** It takes an options object, and is told how it ended: `success`, `fail`, `complete`, or a promise. */
  readonly hasCallbacks: boolean
}

// Those of `wx.cloud` have typings of their own, which say no versions; `wx.cloud` is of 2.2.3.
const CLOUD = {
  callback: 'callContainer callFunction deleteFile downloadFile getTempFileURL uploadFile',
  direct: 'CDN CloudID connectContainer database',
}

/** Every documented API by its name on `wx`, as `scanCode` or `cloud.callFunction`. */
export const apiIndex: ReadonlyMap<string, DocumentedApi> = new Map([
  ...documentedApis.flatMap(([since, callback, direct]) => [
    ...describeAll(callback, { since, hasCallbacks: true }),
    ...describeAll(direct, { since, hasCallbacks: false }),
  ]),
  ...describeAll(CLOUD.callback, { since: '2.2.3', hasCallbacks: true }, 'cloud.'),
  ...describeAll(CLOUD.direct, { since: '2.2.3', hasCallbacks: false }, 'cloud.'),
])

function describeAll(names: string, api: DocumentedApi, prefix = ''): [string, DocumentedApi][] {
  return names
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => [prefix + name, api])
}

/** Is a version newer than another? Both as `3.5.5`. */
export function isNewer(version: string, other: string): boolean {
  const [left, right] = [version, other].map((text) => text.split('.').map(Number))
  for (let place = 0; place < 3; place++) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

/** Where an API lives: `cloud.callFunction` is of `wx.cloud`. */
export function placeOf(
  wx: Record<string, unknown>,
  name: string,
  newObject: () => Record<string, unknown>,
): [holder: Record<string, unknown>, key: string] {
  const [first = '', second] = name.split('.')
  if (second === undefined) return [wx, first]
  wx[first] ??= newObject()
  // What has members is an object.
  return [wx[first] as Record<string, unknown>, second]
}
