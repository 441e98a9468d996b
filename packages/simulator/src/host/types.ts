/**
 * The contract between the host, which knows neither Node nor a browser, and its two environments, `src/node` and
 * `src/browser`; and what the rooms `src/components` and `src/styles` give to it.
 */
import type * as GlassEasel from 'glass-easel'
import type * as Adapter from 'glass-easel-miniprogram-adapter'
import type { HostEvents, PageRecord, TabBarRecord } from './hostEvents'
import type { HostOptions, NetworkCondition } from './hostOptions'
import type { Platform } from './platform'
import type { Recorded, ShareRecord } from './records'

export type * from './cloud'
export type * from './hostEvents'
export type * from './hostOptions'
export type * from './phoneOptions'
export type * from './platform'
export type * from './records'

/**
 * WeChat's component framework, bound to one window and run in the app's realm: what it gives the app (`this.data`,
 * arrays, errors) is of that realm. So a property's type is never `String` of the host but
 * `glassEasel.NormalizedPropertyType.String`.
 */
export type GlassEaselModule = typeof GlassEasel
/** Its mini-program adapter, bound to the same copy of the framework. */
export type AdapterModule = typeof Adapter

/** The texts of a compiled mini program: path inside its folder, with `/` and without a leading one, to content. */
export type MiniProgramFiles = Record<string, string>

/** What the template compiler found wrong, with the place. */
export interface TemplateIssue {
  /** `true`: the template does not compile; `false`: a warning. */
  isError: boolean
  /** One sentence with file, line and column. */
  message: string
}

/** WXML and WXS as JavaScript sources. Made in Node (the compiler is Node's), evaluated in any environment. */
export interface CompiledTemplates {
  /** An expression whose value is the app's template group. */
  templates: string
  issues: TemplateIssue[]
}

/** The value of a compiled template source, as glass-easel takes it. */
export type TemplateGroup = Record<string, unknown>

/** Makes and reads values of the realm that the app's code runs in, so that its `instanceof` holds. */
export interface Realm {
  fromJSON(json: string): unknown
  /** Like `JSON.stringify`, `undefined` for what has no JSON. */
  stringify(value: unknown): string | undefined
  newObject(): Record<string, unknown>
  newDate(milliseconds: number): Date
  /** An array of the realm with the same items. */
  toArray(items: readonly unknown[]): unknown[]
  newPromise(executor: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void): Promise<unknown>
  error(message: string): Error
  isArrayBuffer(value: unknown): value is ArrayBuffer
  /** An `ArrayBuffer` of the realm with a copy of the bytes. */
  arrayBuffer(bytes: Uint8Array): ArrayBuffer
}

/** Everything {@link CreateHost} takes. */
export interface HostInput {
  files: MiniProgramFiles
  templates: CompiledTemplates
  window: Window & typeof globalThis
  /** The pages are appended here, each a `<wx-page data-route="pages/…">`; hidden ones have `display: none`. */
  mount: Element
  glassEasel: GlassEaselModule
  adapter: AdapterModule
  realm: Realm
  platform: Platform
  options?: HostOptions
  /** Bytes of each file of the mini program's folder, by path. @default those of `files` */
  sizes?: Readonly<Record<string, number>>
}

/** The ways from one page to another, as `wx` calls them. */
export type NavigateMethod = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack'

/** A running mini program. */
export interface Host {
  /** The stack, the visible page last. */
  readonly pages: readonly PageRecord[]
  /** The app's `wx`. */
  readonly wx: Record<string, unknown>
  /** @returns the listener's clean-up. */
  on<TType extends keyof HostEvents>(type: TType, listener: (event: HostEvents[TType]) => void): () => void
  /**
   * Runs `app.js`, `onLaunch`, `onShow`, and opens the first page.
   * @param url path with query; default: the app's entry page
   * @returns the page; `undefined` when there is no such page and the app heard `onPageNotFound`
   * @throws Error when there is no such page and nobody heard, or the app's or the page's module throws
   */
  launch(url?: string): PageRecord | undefined
  /** What `wx.navigateTo` and its siblings do. @throws Error with the text after `fail ` of their `errMsg` */
  navigate(method: NavigateMethod, target: { url?: string; delta?: number }): void
  /** The app goes to the background. */
  hide(): void
  /** The app comes back to the foreground. @throws Error when WeChat has destroyed it */
  show(): void
  /** Milliseconds that its code may still run in the background. 0 when it is suspended, and in the foreground. */
  timeToSuspension(): number
  /** It was suspended for 30 minutes, so WeChat has destroyed it: only a cold start brings it back. */
  isDestroyed(): boolean
  /** `undefined` in an app without one. */
  readonly tabBar: TabBarRecord | undefined
  /** The user taps a tab. @throws Error when there is none to tap */
  tapTab(index: number): void
  /**
   * The user shares the visible page, from the menu or with a button of the page.
   * @param target the button, as its events have it
   * @throws Error when the menu does not offer it, as the page has no `onShareAppMessage`
   */
  share(from: ShareRecord['from'], target?: { id: string; dataset: Record<string, unknown> }): Promise<ShareRecord>
  /** The phone gets another theme. The app hears of it when `app.json` has `darkmode`. */
  setTheme(theme: 'light' | 'dark'): void
  /** The session of the latest login code ends: `wx.checkSession` fails until the next `wx.login`. */
  endSession(): void
  /** The user pulls the visible page down: `onPullDownRefresh`. */
  pullDown(): void
  /** The user reaches the end of the visible page: `onReachBottom`. */
  reachBottom(): void
  /** The user scrolls the visible page: `onPageScroll`. Pixels. */
  scroll(scrollTop: number): void
  setNetwork(condition: NetworkCondition): void
  /** Fires a view event on the component at, or next above, a DOM node. Bubbles unless said otherwise. */
  trigger(node: Node, type: string, detail?: unknown, options?: { bubbles?: boolean; composed?: boolean }): void
  /** The head of a record of what the environment does, as a user's gesture. */
  stamp(): Recorded
  /** Tells the app of a promise of its realm that was rejected and nobody handled. For the environment. */
  unhandledRejection(reason: unknown, promise: unknown): void
  /** Ends timers, requests and the framework's global listeners. The app hears nothing of it. */
  close(): void
}

export type CreateHost = (input: HostInput) => Host

/** What `defineComponents` gets. */
export interface DefineComponentsInput {
  /** The space that the components are defined in, by the url `wx-<tag>`. */
  space: GlassEasel.ComponentSpace
  /** The app's space: each component becomes usable in it with `setGlobalUsingComponent(tag, …)`. */
  appSpace: GlassEasel.ComponentSpace
  platform: Platform
  /** Calls `wx[api]`. Rejects with `{ errMsg }` as it fails, also when there is no such API. */
  call(api: string, options: object): Promise<unknown>
  /** A `<button open-type="share">` was tapped. */
  share(button: HTMLElement): void
  /** Where nothing is drawn: whether the build has the file at `path`, so that a picture loads. */
  hasFile?: (path: string) => boolean
  /** Lets a call into the app's code pass. */
  run(call: () => void): void
  /** Whether the app is in the foreground. */
  isForeground(): boolean
  /** Writes a warning into the app's console. */
  warn(text: string): void
}

/**
 * The components build their parts themselves:
 * none has a template.
 *
 * The host creates a DOM element for a template's tag `h-x` as `<x>`, for any other tag `x` as `<wx-x>`.
 * The drivers rely on this: `<form>` has the methods `submit()` and `reset()` on its method caller; a tap on
 * `<button form-type="submit">` inside it does the same; `<input>` and `<textarea>` hold one native field, which
 * answers to the DOM events `input`, `focus`, `blur` and to the key Enter (`confirm`).
 *
 * Method callers do what a user does, without layout, and throw an error when a user could not:
 * `<picker>` has `pick(value)` (as `change` gives it) and `cancel()`, `<picker-view>` `pick(indexes)`, `<slider>`
 * `slide(value)`, `<swiper>` `swipe(index)`. A `<movable-view>`, a `<swiper>` and the refresher of a `<scroll-view>`
 * follow the touches of the DOM.
 */
export type DefineComponents = (input: DefineComponentsInput) => void

/**
 * WXSS as CSS for the DOM above (`rpx`, tag selectors,
 * `@import`). `readImport` gives the WXSS at a path relative to the style sheet, `undefined` when it is not there.
 */
export type WxssToCss = (source: string, readImport: (path: string) => string | undefined) => string
