/**
 * The contract between the host, which knows neither Node nor a browser, and its two environments, `src/node` and
 * `src/browser`; and what the rooms `src/components` and `src/styles` give to it.
 */
import type * as GlassEasel from 'glass-easel'
import type * as Adapter from 'glass-easel-miniprogram-adapter'
import type { HostEvents, HostOptions, NavigateMethod, NetworkType, PageRecord } from './records'

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

/** A request as it goes to the wire. */
export interface WireRequest {
  method: string
  /** Lower-case names. */
  headers: Record<string, string>
  body?: string | Uint8Array
  signal: AbortSignal
}

/** A response from the wire: head first, body as it comes. */
export interface WireResponse {
  status: number
  /** Names as the environment has them; a name may come more than once. */
  headers: Iterable<readonly [string, string]>
  body: AsyncIterable<Uint8Array>
}

/** What the host needs of its environment. */
export interface Platform {
  /**
   * One exchange on the wire. Must not follow redirects. Rejects only when no response came; the error, or its
   * `cause`, then has a Node error `code` (`ECONNREFUSED`, `ENOTFOUND`, `ECONNRESET`, `CERT_HAS_EXPIRED`…).
   */
  fetch(url: string, request: WireRequest): Promise<WireResponse>
  newAbortController(): AbortController
  /** Milliseconds. A timer never fires after `clearTimeout`, nor after the host is closed. */
  setTimeout(callback: () => void, milliseconds: number): number
  clearTimeout(timer: number | undefined): void
  /** Milliseconds of the wall clock. */
  now(): number
  /** Bytes of a text in UTF-8. */
  byteLength(text: string): number
  /** Calls back when the view has had a chance to render. */
  afterRender(callback: () => void): void
  /** Evaluates one compiled template source in the realm of the view. */
  evalTemplates(source: string): TemplateGroup
  /** Wraps a module's source as `(require, module, exports) => void` in the app's scope. */
  evalModule(path: string, source: string): ModuleFunction
  /** Puts `wx`, `App`, `Page`, `console`, timers… into the app's scope, and `global` as its global object. */
  installGlobals(globals: Record<string, unknown>): void
  /** Where to load a file of the mini program from, for an `src` written in the page `route`. @default as it is */
  assetUrl?: (src: string, route: string) => string
}

export type ModuleFunction = (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void

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
}

/** A running mini program. `src/host/createHost.ts` exports `createHost: CreateHost`. */
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
   * @throws Error when `app.json` lists a page that is not there, or the app's or the page's module throws
   */
  launch(url?: string): PageRecord
  /** What `wx.navigateTo` and its siblings do. @throws Error with the text after `fail ` of their `errMsg` */
  navigate(method: NavigateMethod, target: { url?: string; delta?: number }): void
  /** The app goes to the background. */
  hide(): void
  /** The app comes back to the foreground. */
  show(): void
  /** The user pulls the visible page down: `onPullDownRefresh`. */
  pullDown(): void
  /** The user reaches the end of the visible page: `onReachBottom`. */
  reachBottom(): void
  /** The user scrolls the visible page: `onPageScroll`. Pixels. */
  scroll(scrollTop: number): void
  setNetwork(type: NetworkType): void
  /** Fires a view event on the component at, or next above, a DOM node. Bubbles unless said otherwise. */
  trigger(node: Node, type: string, detail?: unknown, options?: { bubbles?: boolean; composed?: boolean }): void
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
  /** What `wx.navigateTo` and its siblings do. Rejects with `{ errMsg }` as they fail. */
  navigate(method: NavigateMethod, target: { url?: string; delta?: number }): Promise<unknown>
  assetUrl?: Platform['assetUrl']
}

/**
 * `src/components/index.ts` exports `defineComponents: DefineComponents`. The components build their parts themselves:
 * none has a template.
 *
 * The host creates a DOM element for a template's tag `h-x` as `<x>`, for any other tag `x` as `<wx-x>`.
 * The drivers rely on this: `<form>` has the methods `submit()` and `reset()` on its method caller; a tap on
 * `<button form-type="submit">` inside it does the same; `<input>` and `<textarea>` hold one native field, which
 * answers to the DOM events `input`, `focus`, `blur` and to the key Enter (`confirm`).
 */
export type DefineComponents = (input: DefineComponentsInput) => void

/**
 * `src/styles/wxssToCss.ts` exports `wxssToCss: WxssToCss`: WXSS as CSS for the DOM above (`rpx`, tag selectors,
 * `@import`). `readImport` gives the WXSS at a path relative to the style sheet, `undefined` when it is not there.
 */
export type WxssToCss = (source: string, readImport: (path: string) => string | undefined) => string
