import type { HostContext } from '../host/context'
import { askModal } from '../logic/askModal'
import { canIUse } from '../logic/canIUse'
import type { LogicPages } from '../logic/logicPages'
import { logicNavigation } from '../logic/navigation'
import { PHONE } from '../logic/phone'
import { pick } from '../logic/pick'
import type { LogicPlatform } from '../logic/platform'
import { createLogicRequest, type Fields } from '../logic/request'
import { type ApiMaker, createApiMaker } from '../wx/api'
import { appEvents } from '../wx/appEvents'
import { networkType } from '../wx/network/networkType'
import { storage } from '../wx/storage/storage'
import { douyinRequest } from './request'

/** What `tt` has of WeChat's APIs, with the same arguments and results (@douyin-microapp/typings). */
const ALIKE = [
  ...['setStorage', 'getStorage', 'removeStorage', 'clearStorage', 'getStorageInfo'],
  ...['setStorageSync', 'getStorageSync', 'removeStorageSync', 'clearStorageSync', 'getStorageInfoSync'],
  ...['getNetworkType', 'onNetworkStatusChange', 'offNetworkStatusChange'],
  ...['onAppShow', 'offAppShow', 'onAppHide', 'offAppHide', 'onError', 'offError'],
  ...['onUnhandledRejection', 'offUnhandledRejection', 'getLaunchOptionsSync'],
]

/** Douyin's `tt`. What is not simulated is absent. */
export const douyin: LogicPlatform = {
  global: 'tt',
  components: true,
  globals: {},
  createApi(context, pages) {
    const { realm } = context
    const api = createApiMaker(context)
    const { start, close } = createLogicRequest(context, douyinRequest(context))
    const alike: Fields = { ...storage(context, api), ...networkType(context, api), ...appEvents(context) }
    const tt: Fields = Object.assign(
      realm.newObject(),
      pick(alike, ALIKE),
      { request: (options: Fields = {}) => Object.assign(realm.newObject(), start(options)) },
      logicNavigation(pages, api),
      interaction(context, api, pages),
      account(context, api),
    )
    tt.canIUse = canIUse(tt)
    return { api: tt, close }
  },
}

function interaction(context: HostContext, api: ApiMaker, pages: LogicPages): Fields {
  const { events, stamp } = context
  return {
    showToast: api('showToast', ({ title = '', icon = 'success', duration = 1_500 }) => {
      events.emit('toast', {
        ...stamp(),
        title: String(title),
        icon: String(icon),
        duration: Number(duration),
        mask: false,
      })
    }),
    hideToast: api('hideToast', () => void events.emit('hideToast', undefined)),
    showLoading: api('showLoading', ({ title = '' }) => {
      events.emit('loading', { title: String(title), mask: false })
    }),
    hideLoading: api('hideLoading', () => void events.emit('hideLoading', undefined)),
    showModal: api('showModal', async ({ title = '', content = '', showCancel = true, ...buttons }) => {
      const { confirmText = '确认', cancelText = '取消' } = buttons
      const confirm = await askModal(context, {
        title: String(title),
        content: String(content),
        showCancel: showCancel !== false,
        confirmText: String(confirmText),
        cancelText: String(cancelText),
      })
      return { confirm, cancel: !confirm }
    }),
    setNavigationBarTitle: api('setNavigationBarTitle', ({ title }) => {
      pages.top()?.setTitle(String(title))
      events.emit('title', String(title))
    }),
    stopPullDownRefresh: api('stopPullDownRefresh', () => void events.emit('stopPullDownRefresh', undefined)),
  }
}

/** Each code is good for one sign-in, so none comes twice. */
let codes = 0

function account({ realm }: HostContext, api: ApiMaker): Fields {
  const system = { ...PHONE, appName: 'Douyin', version: '28.0.0', SDKVersion: '3.0.0' }
  const give = (): unknown => realm.fromJSON(JSON.stringify(system))
  return {
    login: api('login', () => ({ code: `code-${++codes}`, anonymousCode: `anonymous-${codes}`, isLogin: true })),
    checkSession: api('checkSession', () => undefined),
    getSystemInfo: api('getSystemInfo', give),
    getSystemInfoSync: give,
  }
}
