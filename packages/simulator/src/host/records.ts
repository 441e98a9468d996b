/** What the host tells: its events, and the records it keeps of what the app did. Plain data. */

/** One call of `wx.request`. Filled in as it goes; told at its start and at its end. */
export interface RequestRecord {
  method: string
  /** As the app gave it. */
  url: string
  /** As sent, names in lower case. */
  headers: Record<string, string>
  /** As sent. */
  body?: string | Uint8Array
  /** HTTP status; absent while it is under way, and when no response came. */
  status?: number
  /** `request:ok` or `request:fail …`; absent while it is under way. */
  errMsg?: string
  errno?: number
  /** Wall clock, milliseconds. */
  startedAt: number
  endedAt?: number
  /** It had to wait, as ten were under way. */
  queued: boolean
}

/** One `setData` of a page or of a component. */
export interface SetDataRecord {
  /** Path of the page or the component, as `pages/index/index`. */
  path: string
  keys: string[]
  /** Size of its JSON in UTF-8: what crosses from logic to view. */
  bytes: number
  /** Wall clock, milliseconds. */
  at: number
}

/** Something that went wrong in the app. */
export interface AppError {
  /**
   * `exception`: the app's code threw, in a lifecycle, an event, a timer or a callback, and nobody caught it.
   * `App.onError`: a framework caught an error and told the app's own `onError`.
   */
  kind: 'App.onError' | 'unhandledRejection' | 'console.error' | 'template' | 'exception'
  message: string
  stack?: string
}

/** One line of the app's console. */
export interface ConsoleRecord {
  level: string
  text: string
  /** Wall clock, milliseconds. */
  at: number
}

/** A page on the stack. */
export interface PageRecord {
  /** Without a leading slash, as `pages/index/index`. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The navigation bar's title, now. */
  readonly title: string
  /** `navigationStyle` is not `custom`. */
  readonly navigationBar: boolean
  /** `enablePullDownRefresh` */
  readonly pullDownRefresh: boolean
  /** The page's DOM element. */
  readonly element: HTMLElement
}

/** One `wx.showToast`. */
export interface ToastRecord {
  title: string
  icon: string
  /** Milliseconds. */
  duration: number
  mask: boolean
}

/** `wx.showModal`, waiting for an answer. */
export interface ModalRequest {
  title: string
  content: string
  showCancel: boolean
  confirmText: string
  cancelText: string
  /** Closes the dialog. Only the first call counts. */
  answer(confirm: boolean): void
}

export interface HostEvents {
  /** The page on top changed, or was shown. */
  page: PageRecord
  /** The visible page's title changed. */
  title: string
  toast: ToastRecord
  hideToast: undefined
  /** `wx.showLoading` */
  loading: { title: string; mask: boolean }
  hideLoading: undefined
  /** Confirmed at once when nobody listens. */
  modal: ModalRequest
  /** `wx.startPullDownRefresh`: the page's own pull-down begins. */
  startPullDownRefresh: undefined
  stopPullDownRefresh: undefined
  request: RequestRecord
  setData: SetDataRecord
  error: AppError
  console: ConsoleRecord
}

export type NavigateMethod = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack'

/** What `wx.getNetworkType` reports; `none` is offline. */
export type NetworkType = 'wifi' | '2g' | '3g' | '4g' | '5g' | 'unknown' | 'none'

export interface HostOptions {
  /** Origins that requests to another origin really go to: `{ 'https://api.example.com': 'http://127.0.0.1:4000' }`. */
  hosts?: Record<string, string> | undefined
  /** Trusted request domains, as in WeChat's console. @default undefined, which checks none */
  domains?: readonly string[] | undefined
  /** What `wx.setStorage` wrote, by key. Kept up to date: give it to the next launch. @default a new one */
  storage?: Map<string, string> | Record<string, string> | undefined
  /** @default 'wifi' */
  network?: NetworkType | undefined
  /** Milliseconds in the background until requests are interrupted and the app is suspended. @default 5_000 */
  backgroundGrace?: number | undefined
}
