import { cloud } from '@tarojs/taro'

/** What is used here of `wx.cloud`; Taro's types ask for more than WeChat does. */
interface WechatCloud {
  init(options: { readonly env?: string }): void
  callFunction(options: object): Promise<{ readonly result?: unknown }>
  callContainer(options: object): Promise<unknown>
}

let isReady = false

/**
 * `wx.cloud`, initialised when it is needed: an app that calls no cloud function at launch does not wait for it. An app
 * that calls `wx.cloud.init` itself does so before its first request; only the first call counts
 * (developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/init/client.init.html).
 *
 * @throws TypeError where there is none
 */
export function wechatCloud(env: string | undefined): WechatCloud {
  const own = cloud as unknown as WechatCloud | undefined
  if (!own) throw new TypeError('There is no wx.cloud: it needs base library 2.2.3 and an app that is no plug-in')
  if (!isReady) own.init(env === undefined ? {} : { env })
  isReady = true
  return own
}
