import type { CloudRecord } from './cloud'
import type {
  AppError,
  ConsoleRecord,
  LifecycleRecord,
  LoginRecord,
  RequestRecord,
  SetDataRecord,
  ShareRecord,
  StorageRecord,
  ToastRecord,
} from './records'

/** What the host tells its environment, as it happens. */
export interface HostEvents {
  /** The page on top changed, or was shown. */
  page: PageRecord
  /** The visible page's title changed. */
  title: string
  /** Only in an app that has a tab bar. */
  tabBar: TabBarRecord
  /** The theme of the phone changed: what `app.json` colours by variables has new ones. */
  theme: 'light' | 'dark'
  share: ShareRecord
  toast: ToastRecord
  hideToast: undefined
  /** `wx.showLoading` */
  loading: { title: string; mask: boolean }
  hideLoading: undefined
  /** Confirmed at once when nobody listens. */
  modal: ModalRequest
  /** Cancelled at once when nobody listens. */
  actionSheet: ActionSheetRequest
  /** `wx.previewImage`: the pictures, and the one that is shown first. */
  previewImage: { urls: readonly string[]; current: string }
  /** `wx.pageScrollTo`. A view that scrolls tells the app by `Host.scroll`; the host does when nobody listens. */
  pageScrollTo: { scrollTop: number; duration: number }
  /** `wx.setNavigationBarColor`, for the visible page. */
  navigationBarColor: { frontColor: string; backgroundColor: string }
  login: LoginRecord
  /** `wx.startPullDownRefresh`: the page's own pull-down begins. */
  startPullDownRefresh: undefined
  stopPullDownRefresh: undefined
  request: RequestRecord
  cloud: CloudRecord
  setData: SetDataRecord
  lifecycle: LifecycleRecord
  storage: StorageRecord
  error: AppError
  console: ConsoleRecord
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

/** One tab of the tab bar, as it is now. */
export interface TabBarItem {
  /** Without a leading slash. */
  pagePath: string
  text: string
  /** As in `app.json` or `wx.setTabBarItem`. */
  iconPath?: string | undefined
  selectedIconPath?: string | undefined
  /** `wx.setTabBarBadge`; absent: none. */
  badge?: string | undefined
  /** `wx.showTabBarRedDot` */
  redDot: boolean
}

/** The tab bar as it is now. Told whenever it changes, and when another page is shown. */
export interface TabBarRecord {
  items: readonly TabBarItem[]
  /** Index of the visible page's tab; `-1` when the visible page is no tab's. */
  selected: number
  /** The phone draws it: the visible page is a tab's, nobody called `wx.hideTabBar`, and it is not `custom`. */
  visible: boolean
  /** The app draws it itself: `custom-tab-bar/index` on each tab's page. */
  custom: boolean
  /** Colours, theme variables resolved. */
  color: string
  selectedColor: string
  backgroundColor: string
  borderStyle: 'black' | 'white'
  position: 'bottom' | 'top'
}

/** `wx.showModal`, waiting for an answer. */
export interface ModalRequest {
  title: string
  content: string
  showCancel: boolean
  confirmText: string
  cancelText: string
  /** It has a text field, which holds `content` at first. */
  editable: boolean
  placeholderText: string
  /**
   * Closes the dialog. Only the first call counts.
   * @param text what the text field holds; default: `content`
   */
  answer(confirm: boolean, text?: string): void
}

/** `wx.showActionSheet`, waiting for an answer. */
export interface ActionSheetRequest {
  alertText: string
  itemList: readonly string[]
  itemColor: string
  /** Closes it: the index of what was tapped, or `undefined` for none. Only the first call counts. */
  answer(index: number | undefined): void
}
