import '../../../packages/request/test/taroDefines'
import { phone } from '../../../packages/request/test/weapp/phone'
import { wx } from '../../../packages/request/test/weapp/wx'
import { files } from '../../../packages/request/test/weapp/wxFiles'

// A phone for the examples: WeChat's network over a real server, and what else of `wx` they call.

/** Where `https://….example.com` really is. */
export const network = { baseURL: '' }

/** What a user saw and where the app went, in order. */
export const screen: string[] = []

const shows = (name: string) => (options: Options) => {
  screen.push([name, options?.title ?? options?.url].filter(Boolean).join(' '))
  options?.success?.({ errMsg: `${name}:ok` })
}

const storage = new Map<string, unknown>()

/** As another user's phone: nothing was shown and nothing is kept. */
export function reset(): void {
  screen.length = 0
  storage.clear()
}

const toServer =
  <T extends { url: string }, TTask>(call: (options: T) => TTask) =>
  (options: T): TTask =>
    call({ ...options, url: options.url.replace(/^https:\/\/[\w-]+\.example\.com/, network.baseURL) })

interface Options {
  readonly title?: string
  readonly url?: string
  readonly success?: (result: object) => void
}

process.env.TARO_ENV = 'weapp'
process.env.TARO_PLATFORM = 'mini'

Object.assign(globalThis, {
  getCurrentPages: () => [],
  getApp: () => ({}),
  wx: {
    ...wx,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    request: toServer(wx.request),
    uploadFile: toServer(wx.uploadFile),
    downloadFile: toServer(wx.downloadFile),
    login: ({ success }: Options) => success?.({ code: 'a-code' }),
    getAccountInfoSync: () => ({ miniProgram: { envVersion: 'develop' } }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    // One of those that Taro leaves to WeChat's own promises.
    async chooseMedia() {
      files.set('http://tmp/a.png', Buffer.alloc(200_000))
      return { tempFiles: [{ tempFilePath: 'http://tmp/a.png', size: 200_000, fileType: 'image' }], type: 'image' }
    },
    openDocument: shows('openDocument'),
    showLoading: shows('showLoading'),
    hideLoading: shows('hideLoading'),
    showToast: shows('showToast'),
    navigateTo: shows('navigateTo'),
    navigateBack: shows('navigateBack'),
  },
})

// Registers them with Taro; an import would run before the lines above.
require('@tarojs/plugin-platform-weapp/dist/runtime')

export { phone }
