import type { CloudOptions } from './cloud'
import type { BackgroundFetchOptions, StandIns, SystemInfo } from './phoneOptions'
import type { NetworkApi } from './records'

/** The phone that a mini program runs on, and the world around it. */
export interface HostOptions {
  /**
   * Origins that requests to another origin really go to: `{ 'https://api.example.com': 'http://127.0.0.1:4000' }`. A
   * socket goes where the requests of its host and port go, `wss` for `https`, unless it is named itself.
   */
  hosts?: Record<string, string> | undefined
  /**
   * Trusted domains as in WeChat's console; one list is for all APIs, where `https` stands for `wss` too.
   * @default the origins named in `hosts`
   */
  domains?: readonly string[] | DomainLists | undefined
  rules?: Rules | undefined
  /**
   * What `wx.setStorage` wrote, by key. Kept up to date: give it to the next launch. A text of another's making is read
   * as the string it is: `{ token: 'abc' }`. @default a new one
   */
  storage?: Map<string, string> | Record<string, string> | undefined
  /** What stands in for WeChat's cloud: `wx.cloud.callFunction`, `wx.cloud.callContainer`. @default none */
  cloud?: CloudOptions | undefined
  /** Another phone than the usual one. */
  system?: Partial<SystemInfo> | undefined
  /** APIs to put in, or to put in the place of the simulator's. */
  wx?: StandIns | undefined
  backgroundFetch?: BackgroundFetchOptions | undefined
  /** @default 'wifi' */
  network?: NetworkCondition | undefined
  /**
   * Files on the phone: `{ 'http://tmp/cover.png': bytes }`. `wx.chooseMedia`, `wx.chooseImage` and a
   * `<button open-type="chooseAvatar">` answer with those below `http://tmp/`, as if the user chose them; without any,
   * the user cancels. @default {}
   */
  files?: Readonly<Record<string, Uint8Array>> | undefined
  /** @default 'light' */
  theme?: 'light' | 'dark' | undefined
  /** Milliseconds in the background until requests are interrupted and the app is suspended. @default 5_000 */
  backgroundGrace?: number | undefined
}

/**
 * Rules of the real thing, each with a switch. All that every phone has is on; what only some phones have is off, and
 * worth a run of its own.
 */
export interface Rules {
  /**
   * Requests go to trusted domains only. @default `setting.urlCheck` of the build's `project.private.config.json` or
   * `project.config.json`, as in WeChat DevTools; true where neither says anything
   */
  domains?: boolean | undefined
  /**
   * The logic layer has the language, `wx` and nothing else; `eval` and `new Function` throw. Off, it has what a browser
   * has besides and needs no page for (`URL`, `TextDecoder`, `AbortController`, `structuredClone`…), as in WeChat
   * DevTools: to see whether a failure comes from a missing global. @default true
   */
  globals?: boolean | undefined
  /**
   * What iOS 14 and Chrome 86, the oldest engines served, lack of the language and the base library's core-js does not
   * bring is missing: `WeakRef`, `BigInt64Array`, `Object.groupBy`, `Promise.withResolvers`…, and `Intl`. @default true
   */
  oldLanguage?: boolean | undefined
  /**
   * 2 MB a package, 30 MB in all, of the files as they are. `true`: the launch fails, with the largest files. By default
   * it is a warning on the app's console, as an upload may minify the files first; `false`: nobody counts.
   */
  packageSize?: boolean | undefined
  /** 1 MB a key, 10 MB in all. @default true */
  storageSize?: boolean | undefined
  /**
   * iOS 15 and older: the callbacks of promises are macrotasks, after the timers of 0 ms that were set before
   * (framework/runtime/js-support). Async functions that the build left keep the engine's own. @default false
   */
  macrotaskPromises?: boolean | undefined
  /**
   * A slow phone: milliseconds of the app's clock until a `setData` is on the screen, and its callback called.
   * `this.data` has it at once. @default 0, at once
   */
  setDataDelay?: number | undefined
}

/** The trusted domains, by API; an API that is not named has none. */
export type DomainLists = { readonly [TApi in NetworkApi]?: readonly string[] | undefined }

/** What `wx.getNetworkType` reports; `none` is offline. */
export type NetworkType = 'wifi' | '2g' | '3g' | '4g' | '5g' | 'unknown' | 'none'

/** `weak`: connected as before (with `4g` after none), but each answer takes 500 ms longer. Any other type ends it. */
export type NetworkCondition = NetworkType | 'weak'
