import type { HostContext } from '../host/context'
import type { PageStack } from '../host/pageStack'
import type { SystemInfo } from '../host/types'
import type { ApiMaker } from './api'
import { readSystemInfo } from './readSystemInfo'

const WINDOW = [
  'pixelRatio',
  'screenWidth',
  'screenHeight',
  'windowWidth',
  'windowHeight',
  'statusBarHeight',
  'screenTop',
  'safeArea',
] as const
const DEVICE = ['brand', 'model', 'system', 'platform', 'benchmarkLevel'] as const
const APP = ['SDKVersion', 'version', 'language', 'fontSizeSetting'] as const
const SETTING = { bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' }
const AUTHORIZE = [
  'albumAuthorized',
  'bluetoothAuthorized',
  'cameraAuthorized',
  'locationAuthorized',
  'microphoneAuthorized',
  'notificationAuthorized',
  'notificationAlertAuthorized',
  'notificationBadgeAuthorized',
  'notificationSoundAuthorized',
  'phoneCalendarAuthorized',
]

/** What the app can ask about the phone, its window and WeChat. */
export function system(context: HostContext, api: ApiMaker, stack: PageStack): Record<string, unknown> {
  const { config, realm, state } = context
  const give = <TName extends keyof SystemInfo>(names: readonly TName[], more: object = {}): unknown => {
    const info = readSystemInfo(context, stack)
    const picked = Object.fromEntries(names.map((name) => [name, info[name]]))
    return realm.fromJSON(JSON.stringify({ ...picked, ...more }))
  }
  // Only an app that can follow it hears of the theme (wx.getAppBaseInfo).
  const app = () => ({ enableDebug: false, ...(config.darkMode ? { theme: state.theme } : {}) })
  const all = (): unknown => give([...WINDOW, ...DEVICE, ...APP], { ...SETTING, ...app() })
  return {
    getSystemInfoSync: all,
    getSystemInfo: api('getSystemInfo', all),
    getSystemInfoAsync: api('getSystemInfoAsync', all),
    getWindowInfo: () => give(WINDOW),
    getDeviceInfo: () => give(DEVICE),
    getAppBaseInfo: () => give(APP, app()),
    getSystemSetting: () => give([], SETTING),
    getAppAuthorizeSetting: () => {
      const settings = Object.fromEntries(AUTHORIZE.map((name) => [name, 'not determined']))
      return give([], { ...settings, locationReducedAccuracy: false })
    },
    getMenuButtonBoundingClientRect: () => {
      const { screenWidth, statusBarHeight } = readSystemInfo(context, stack)
      const [width, height] = [87, 32]
      const [top, right] = [statusBarHeight + 4, screenWidth - 7]
      return give([], { top, right, bottom: top + height, left: right - width, width, height })
    },
  }
}
