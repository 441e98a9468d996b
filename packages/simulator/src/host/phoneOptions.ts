/** What a launch may say of the phone, of WeChat on it, and of the user. */

/** What `wx.getSystemInfoSync` and its siblings say of the phone. Lengths are in pixels of the style sheets. */
export interface SystemInfo {
  /** @default 'devtools' */
  brand: string
  /** @default 'simulator' */
  model: string
  /** The operating system and its version. `wx.getBackgroundFetchData` goes by it. @default 'iOS 16.0' */
  system: string
  /** @default 'devtools', as in WeChat DevTools */
  platform: 'ios' | 'android' | 'ohos' | 'ohos_pc' | 'windows' | 'mac' | 'devtools'
  /** @default 1 */
  benchmarkLevel: number
  /** @default 2 */
  pixelRatio: number
  /** @default 375 */
  screenWidth: number
  /** @default 667 */
  screenHeight: number
  /** @default 20 */
  statusBarHeight: number
  /** @default the screen's width */
  windowWidth: number
  /** @default what the status, navigation and tab bars of the visible page leave of the screen */
  windowHeight: number
  /** The window's upper edge on the screen. @default where the visible page's navigation bar ends */
  screenTop: number
  /** Give one for a phone with a notch. @default the screen below the status bar */
  safeArea: { left: number; top: number; right: number; bottom: number; width: number; height: number }
  /**
   * The base library. `wx` has no API that is newer, simulated or not; so an older one shows how the app fares on an
   * older WeChat. @default '3.5.5'
   */
  SDKVersion: string
  /** WeChat's. @default '8.0.50' */
  version: string
  /** @default 'zh_CN' */
  language: string
  /** @default 16 */
  fontSizeSetting: number
}

/** The data that WeChat fetches for the app: pre-fetch and periodic update (framework/ability/pre-fetch). */
export interface BackgroundFetchOptions {
  /**
   * What the server answers to the pre-fetch of this launch: there when the app starts. Of a function that gives a
   * promise, it comes when it comes: `wx.onBackgroundFetchData`. `undefined` is no data, nor is a string above 256 KB.
   */
  pre?: string | ((request: BackgroundFetchRequest) => string | undefined | Promise<string | undefined>) | undefined
  /** What the last periodic update brought. */
  periodic?: string | undefined
  /** What the app has set with `wx.setBackgroundFetchToken` at an earlier launch. */
  token?: string | undefined
}

/** The query of the GET with which WeChat's backend asks for the data of a pre-fetch. */
export interface BackgroundFetchRequest {
  readonly appid: string
  /** Milliseconds. */
  readonly timestamp: number
  /** What the app set; without it there is `code`. */
  readonly token?: string
  /** As `wx.login` gives: it may end the session that the server has. */
  readonly code?: string
  readonly path: string
  /** As in the URL. */
  readonly query: string
  readonly scene: number
}

/**
 * An API of the test's own. One that is told how it ended (`wx.scanCode`) gets the call's options and gives the
 * result's fields, or a promise of them; what it throws is the text after `fail `, with the error's `errno` if it has
 * one. Any other (`wx.getFileSystemManager`, `wx.onUserCaptureScreen`) gets the call's arguments and gives what the
 * call returns.
 */
// `never` takes functions of any parameters: the caller knows what its API gets.
export type StandIn = (...args: never[]) => unknown

/** By name: `{ scanCode: () => ({ result: '42' }), cloud: { callFunction: ({ name }) => ({ result: name }) } }`. */
export type StandIns = Readonly<Record<string, StandIn | Readonly<Record<string, StandIn>>>>
