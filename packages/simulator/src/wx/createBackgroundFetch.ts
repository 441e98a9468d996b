import type { HostContext } from '../host/context'
import { describe } from '../host/errorReports'
import type { PageStack } from '../host/pageStack'
import { splitUrl } from '../host/paths'
import type { BackgroundFetchRequest } from '../host/types'
import { type ApiMaker, parameterError } from './api'
import type { Account } from './createAccount'
import { readSystemInfo } from './readSystemInfo'
import { subscription } from './subscription'

/** Before a cold start, or twice a day or so. */
export type FetchType = 'pre' | 'periodic'

/** The launch that a pre-fetch is for. */
export interface LaunchTarget {
  path: string
  /** As in the URL. */
  query: string
  scene: number
}

/** What was fetched, as `wx.getBackgroundFetchData` gives it. */
export interface FetchedData extends LaunchTarget {
  fetchedData: string
  /** Milliseconds. */
  timeStamp: number
}

/** `wx.getBackgroundFetchData` and its siblings. */
export interface BackgroundFetch {
  readonly apis: Record<string, unknown>
  /** Asks for the data of a cold start at `url`, before the app's code runs. */
  start(url: string): void
}

/** A longer answer is not kept (framework/ability/pre-fetch). */
const DATA_LIMIT = 256 * 1024
/** In characters (wx.setBackgroundFetchToken). */
const TOKEN_LIMIT = 1024

export function createBackgroundFetch(
  context: HostContext,
  api: ApiMaker,
  { account, stack }: { account: Account; stack: PageStack },
): BackgroundFetch {
  const { config, events, options, platform, realm, signals, stamp } = context
  const { pre, periodic, token: earlier } = options.backgroundFetch ?? {}
  const fetched = new Map<unknown, FetchedData>()
  let token = earlier
  const arrived = subscription(context, 'backgroundFetch', (data) => Object.assign(realm.newObject(), data))

  const keep = (fetchType: FetchType, target: LaunchTarget, fetchedData: string | undefined): void => {
    if (fetchedData === undefined || platform.byteLength(fetchedData) > DATA_LIMIT) return
    const data: FetchedData = { ...target, fetchedData, timeStamp: platform.now() }
    fetched.set(fetchType, data)
    // Nobody listens yet when it is there from the start (wx.onBackgroundFetchData).
    signals.emit('backgroundFetch', { ...data, fetchType })
  }
  const ask = (target: LaunchTarget): BackgroundFetchRequest => ({
    ...target,
    appid: config.appId,
    timestamp: platform.now(),
    // Never both; a code may end the session (framework/ability/pre-fetch).
    ...(token === undefined ? { code: account.newCode('server') } : { token }),
  })
  keep('periodic', { path: '', query: '', scene: 0 }, periodic)

  const apis = {
    getBackgroundFetchData: api('getBackgroundFetchData', ({ fetchType }) => {
      if (fetchType !== 'pre' && fetchType !== 'periodic') {
        throw new Error(`parameter error: parameter.fetchType should be pre or periodic instead of ${fetchType};`)
      }
      const data = fetched.get(fetchType)
      if (data) return data
      // It never waits. Without data iOS succeeds all the same (wx.getBackgroundFetchData).
      if (/^ios/i.test(readSystemInfo(context, stack).system)) return { fetchedData: '' }
      throw new Error('there is no data')
    }),
    onBackgroundFetchData: arrived.on,
    setBackgroundFetchToken: api('setBackgroundFetchToken', ({ token: given }) => {
      if (typeof given !== 'string') throw new Error(parameterError('token', 'String', given))
      if (given.length > TOKEN_LIMIT) throw new Error(`parameter error: token is longer than ${TOKEN_LIMIT} characters`)
      token = given
    }),
    getBackgroundFetchToken: api('getBackgroundFetchToken', () => {
      if (token === undefined) throw new Error('there is no token')
      return { token }
    }),
  }
  return {
    apis,
    start(url) {
      const { path, search } = splitUrl(url.replace(/^\//, ''))
      const target: LaunchTarget = { path, query: search, scene: 1001 }
      const answer = typeof pre === 'function' ? pre(ask(target)) : pre
      if (answer === undefined || typeof answer === 'string') {
        keep('pre', target, answer)
        return
      }
      answer
        .then((data) => keep('pre', target, data))
        .catch((error: unknown) => {
          const text = `backgroundFetch.pre: ${describe(error).message}`
          events.emit('console', { ...stamp(), level: 'warn', text })
        })
    },
  }
}
