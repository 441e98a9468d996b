import type { HostContext } from '../host/context'
import type { PageStack } from '../host/pageStack'
import type { ApiMaker } from './api'

const WINDOW = {
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 667,
  windowWidth: 375,
  windowHeight: 603,
  statusBarHeight: 20,
  screenTop: 64,
  safeArea: { left: 0, top: 20, right: 375, bottom: 667, width: 375, height: 647 },
}
const DEVICE = { brand: 'devtools', model: 'simulator', system: 'iOS 16.0', platform: 'devtools', benchmarkLevel: 1 }
// Below 3.5.5, which has the route events (wx.onBeforePageLoad) that are not simulated.
const APP = { SDKVersion: '3.4.0', version: '8.0.50', language: 'zh_CN', theme: 'light', fontSizeSetting: 16 }

/** What the app can ask about the phone: always the same one. */
export function system(
  { platform, realm, gate }: HostContext,
  api: ApiMaker,
  stack: PageStack,
): Record<string, unknown> {
  const give = (value: object) => (): unknown => realm.fromJSON(JSON.stringify(value))
  const all = { ...WINDOW, ...DEVICE, ...APP }
  const menuButton = { top: 24, left: 281, right: 368, bottom: 56, width: 87, height: 32 }
  return {
    getSystemInfoSync: give(all),
    getSystemInfo: api('getSystemInfo', () => give(all)() as Record<string, unknown>),
    getSystemInfoAsync: api('getSystemInfoAsync', () => give(all)() as Record<string, unknown>),
    getWindowInfo: give(WINDOW),
    getDeviceInfo: give(DEVICE),
    getAppBaseInfo: give(APP),
    getAccountInfoSync: give({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: give(menuButton),
    nextTick: (callback: () => void) => void platform.setTimeout(() => gate.run(callback), 0),
    createSelectorQuery: () => {
      const { createSelectorQuery } = stack.top()?.instance ?? {}
      if (typeof createSelectorQuery !== 'function') throw realm.error('createSelectorQuery:fail there is no page yet')
      return createSelectorQuery.call(stack.top()?.instance)
    },
    env: give({ USER_DATA_PATH: 'http://usr' })(),
  }
}
