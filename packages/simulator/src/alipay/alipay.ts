import type { NetworkType } from '../host/types'
import { canIUse } from '../logic/canIUse'
import { logicNavigation } from '../logic/navigation'
import { PHONE } from '../logic/phone'
import { pick } from '../logic/pick'
import type { LogicPlatform } from '../logic/platform'
import { createLogicRequest, type Fields, type LogicRequest } from '../logic/request'
import { appEvents } from '../wx/appEvents'
import { subscription } from '../wx/subscription'
import { createAlipayApiMaker } from './api'
import { alipayInteraction } from './interaction'
import { alipayRequest } from './request'
import { alipayStorage } from './storage'

/** What `my` has of the app's events, as WeChat has them (@mini-types/my). */
const EVENTS = [
  ...['onAppShow', 'offAppShow', 'onAppHide', 'offAppHide', 'onError', 'offError'],
  ...['onUnhandledRejection', 'offUnhandledRejection', 'getLaunchOptionsSync', 'getEnterOptionsSync'],
]
const VERSION = '10.5.0'

/** Alipay's `my`. What is not simulated is absent. */
export const alipay: LogicPlatform = {
  global: 'my',
  components: false,
  // The logic runs in a worker, which has one: frameworks ask it for the user agent.
  globals: { navigator: { swuserAgent: `simulator AlipayClient/${VERSION}` } },
  createApi(context, pages) {
    const { realm, state } = context
    const api = createAlipayApiMaker(context)
    const requests = createLogicRequest(context, alipayRequest(context, 'application/json'))
    const elder = createLogicRequest(context, alipayRequest(context, 'application/x-www-form-urlencoded'))
    const give = (value: object) => (): unknown => realm.fromJSON(JSON.stringify(value))
    const system = {
      ...PHONE,
      app: 'alipay',
      version: VERSION,
      language: 'zh-Hans',
      titleBarHeight: 44,
      screen: { width: PHONE.screenWidth, height: PHONE.screenHeight },
    }
    const status = subscription(context, 'network', ({ isConnected, networkType }) =>
      realm.fromJSON(JSON.stringify({ isConnected, networkType: nameOf(networkType) })),
    )
    // Without callbacks it returns a promise that has what the task has.
    const request =
      ({ start }: LogicRequest) =>
      (options: Fields = {}): unknown => {
        if (options.success || options.fail || options.complete) return Object.assign(realm.newObject(), start(options))
        let task: unknown
        const promise = realm.newPromise((success, fail) => {
          task = start({ ...options, success, fail })
        })
        return Object.assign(promise, task)
      }
    const my: Record<string, unknown> = Object.assign(
      realm.newObject(),
      { request: request(requests), httpRequest: request(elder) },
      alipayStorage(context, api),
      logicNavigation(pages, api),
      alipayInteraction(context, api, pages),
      pick(appEvents(context), EVENTS),
      {
        getNetworkType: api('getNetworkType', () => ({
          networkAvailable: state.network !== 'none',
          networkType: nameOf(state.network),
        })),
        onNetworkStatusChange: status.on,
        offNetworkStatusChange: status.off,
        getAuthCode: api('getAuthCode', ({ scopes = 'auth_base' }) => ({
          authCode: `code-${++codes}`,
          authErrorScopes: realm.newObject(),
          authSuccessScopes: realm.toArray([scopes].flat()),
        })),
        getSystemInfo: api('getSystemInfo', give(system)),
        getSystemInfoSync: give(system),
        env: give({ clientName: 'ap', clientVersion: VERSION, language: system.language, platform: 'iOS' })(),
      },
    )
    my.canIUse = canIUse(my)
    return {
      api: my,
      close() {
        requests.close()
        elder.close()
      },
    }
  },
}

/** Each code is good for one sign-in, so none comes twice. */
let codes = 0

function nameOf(network: NetworkType): string {
  return network === 'none' ? 'NOTREACHABLE' : network.toUpperCase()
}
